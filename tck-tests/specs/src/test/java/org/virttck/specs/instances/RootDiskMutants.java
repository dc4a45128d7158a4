package org.virttck.specs.instances;

import static org.virttck.specs.mutation.Mutant.breaking;

import java.util.List;
import java.util.Optional;
import org.virttck.driver.Power;
import org.virttck.driver.VirtDriverException;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.PowerState;
import org.virttck.driver.model.RebootType;
import org.virttck.harness.distort.Answer;
import org.virttck.harness.distort.Call;
import org.virttck.specs.mutation.Mutant;
import org.virttck.specs.mutation.Mutants;

/** What drivers do wrong with the root disk of a guest when they boot it, or refuse to. */
final class RootDiskMutants implements Mutants {

    private static final String REBUILD = "instances.rebuild";

    @Override
    public List<Mutant> all() {
        return List.of(
                breaking("instances.rebuild-gives-a-fresh-disk", "the file is there, so it is not copied again")
                        .on(REBUILD, RootDiskMutants::rebootInPlaceOfRebuild),
                breaking("instances.refused-rebuild-leaves-the-guest", "the guest is turned off before the look")
                        .on(REBUILD, beforeAnyRefusal(call -> Faults.powerCycle(call, idOf(call)))),
                copyingAfterRefusal(),
                copyingAtPowerOn(),
                copyingAtReboot());
    }

    private static Object rebootInPlaceOfRebuild(Call call) throws Throwable {
        InstanceSpec spec = call.argument(0);
        Optional<PowerState> state = Faults.stateOf(spec.id(), call.driver());
        boolean usual = spec.powerOn()
                && !spec.image().id().equals("missing")
                && call.driver().instances().names().contains(spec.name());
        if (usual && state.equals(Optional.of(PowerState.RUNNING))) {
            call.driver().power().reboot(spec.id(), RebootType.HARD);
            return null;
        }
        return call.proceed();
    }

    private static Mutant copyingAfterRefusal() {
        KnownSpecs known = new KnownSpecs();
        Remembered thrownAway = new Remembered();
        return breaking("instances.refused-rebuild-leaves-the-disk", "the disk is thrown away before the look")
                .onEach("instances.spawn", known.remembering())
                .onEach(REBUILD, thrownAway.forgottenFirst(beforeAnyRefusal(call -> {
                    thrownAway.add(idOf(call));
                    return null;
                })))
                .on("power.on", call -> {
                    if (thrownAway.knows(call) && Faults.isIn(PowerState.SHUTDOWN, call)) {
                        known.makeDiskAnew(call, call.argument(0));
                    }
                    return call.proceed();
                });
    }

    private static Mutant copyingAtPowerOn() {
        KnownSpecs known = new KnownSpecs();
        Remembered booted = new Remembered();
        return breaking("power.off-keeps-the-root-disk", "the disk is copied from the image at each start")
                .onEach("instances.spawn", known.remembering())
                .onEach("instances.rebuild", booted.forgottenFirst(call -> {
                    booted.add(idOf(call));
                    return call.proceed();
                }))
                .on("power.on", call -> {
                    if (!booted.knows(call) && Faults.isIn(PowerState.SHUTDOWN, call)) {
                        known.makeDiskAnew(call, call.argument(0));
                    }
                    return call.proceed();
                });
    }

    private static Mutant copyingAtReboot() {
        KnownSpecs known = new KnownSpecs();
        return breaking("power.reboot-keeps-the-root-disk", "a hard reboot makes the instance anew")
                .onEach("instances.spawn", known.remembering())
                .on("power.reboot", call -> {
                    boolean soft = call.argument(1) == RebootType.SOFT;
                    InstanceId id = call.argument(0);
                    if (soft || !call.driver().instances().exists(id)) {
                        return call.proceed();
                    }
                    Power power = call.driver().power();
                    Faults.turnOff(call, id);
                    known.makeDiskAnew(call, id);
                    power.on(id);
                    return null;
                });
    }

    private static Answer beforeAnyRefusal(Answer wrong) {
        return call -> {
            try {
                return call.proceed();
            } catch (VirtDriverException e) {
                wrong.to(call);
                throw e;
            }
        };
    }

    private static InstanceId idOf(Call call) {
        return call.<InstanceSpec>argument(0).id();
    }
}
