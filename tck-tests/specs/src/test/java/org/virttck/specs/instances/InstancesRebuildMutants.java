package org.virttck.specs.instances;

import static org.virttck.specs.mutation.Mutant.breaking;

import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.Instances;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.PowerState;
import org.virttck.harness.distort.Answer;
import org.virttck.harness.distort.Call;
import org.virttck.specs.mutation.Mutant;
import org.virttck.specs.mutation.Mutants;

/** What drivers do wrong when they make an instance anew. */
final class InstancesRebuildMutants implements Mutants {

    private static final String REBUILD = "instances.rebuild";

    @Override
    public List<Mutant> all() {
        return List.of(
                breaking("instances.rebuild-is-declared-truly", "what is not implemented is refused as an accident")
                        .with("without", "REBUILD")
                        .on(REBUILD, Faults.refuse(ErrorCode.INTERNAL)),
                breaking("instances.rebuilt-instance-is-running", "the boot is left to the caller")
                        .on(REBUILD, spawning(spec -> spec.powerOn(false))),
                breaking("instances.rebuild-without-power-is-shutdown", "every rebuild ends in a boot")
                        .on(REBUILD, spawning(spec -> spec.powerOn(true))),
                breaking("instances.rebuild-boots-anew", "what runs is left as it is")
                        .on(REBUILD, call -> isRunning(call) && isPlain(call) ? null : call.proceed()),
                breaking("instances.rebuild-keeps-identity", "rebuild makes an instance of a new name")
                        .on(REBUILD, InstancesRebuildMutants::spawnUnderANewName),
                breaking("instances.rebuild-under-another-name-is-refused", "nobody looks at the name")
                        .on(REBUILD, InstancesRebuildMutants::ignoreTheName),
                breaking("instances.rebuild-from-a-missing-image-is-refused", "the file system's error is passed on")
                        .on(REBUILD, Faults.refuseAs(ErrorCode.INVALID_ARGUMENT, ErrorCode.INTERNAL)),
                breaking("instances.refused-rebuild-leaves-the-instance", "the instance is stopped before the look")
                        .on(REBUILD, InstancesRebuildMutants::stopFirst));
    }

    private static Answer spawning(UnaryOperator<InstanceSpec.Builder> change) {
        return call -> call.with(
                change.apply(call.<InstanceSpec>argument(0).toBuilder()).build());
    }

    private static boolean isRunning(Call call) {
        return Faults.stateOf(specOf(call).id(), call.driver())
                .filter(PowerState.RUNNING::equals)
                .isPresent();
    }

    /** Neither without power nor to be refused. */
    private static boolean isPlain(Call call) {
        InstanceSpec spec = call.argument(0);
        return spec.powerOn()
                && !spec.image().id().equals("missing")
                && call.driver().instances().names().contains(spec.name());
    }

    private static Object spawnUnderANewName(Call call) throws Throwable {
        Object answer = call.proceed();
        InstanceSpec spec = call.argument(0);
        Instances instances = call.driver().instances();
        instances.destroy(spec.id());
        instances.spawn(spec.toBuilder().name(spec.name() + "-rebuilt").build());
        return answer;
    }

    private static Object ignoreTheName(Call call) throws Throwable {
        InstanceSpec spec = call.argument(0);
        if (!call.driver().instances().exists(spec.id())) {
            return call.proceed();
        }
        String name = call.driver().instances().info(spec.id()).name();
        return call.with(spec.toBuilder().name(name).build());
    }

    private static Object stopFirst(Call call) throws Throwable {
        if (isRunning(call)) {
            call.driver().power().off(specOf(call).id(), Duration.ZERO, Duration.ZERO);
        }
        return call.proceed();
    }

    private static InstanceSpec specOf(Call call) {
        return call.argument(0);
    }
}
