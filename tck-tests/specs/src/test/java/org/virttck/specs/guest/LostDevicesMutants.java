package org.virttck.specs.guest;

import static org.virttck.specs.guest.Wrongly.findingLater;
import static org.virttck.specs.mutation.Mutant.breaking;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.virttck.driver.model.InstanceId;
import org.virttck.harness.distort.Answer;
import org.virttck.harness.distort.Call;
import org.virttck.specs.instances.Remembered;
import org.virttck.specs.mutation.Mutant;
import org.virttck.specs.mutation.Mutants;

/** Guests that come back without what they had. */
final class LostDevicesMutants implements Mutants {

    private static final UnaryOperator<String> NO_NIC = Wrongly.without("nic");
    private static final UnaryOperator<String> ROOT_ALONE = Wrongly.without("disk name=vd[^a]");

    @Override
    public List<Mutant> all() {
        return List.of(
                losing("guest.hard-reboot-keeps-the-devices", "the definition is made anew, without interfaces")
                        .after("power.reboot", LostDevicesMutants::addressed, NO_NIC),
                losing("guest.power-cycle-keeps-the-devices", "disks were attached to the running guest alone")
                        .after("power.on", LostDevicesMutants::addressed, ROOT_ALONE),
                losing("guest.suspension-keeps-the-devices", "interfaces come back to the resumed guest alone")
                        .after("suspension.resume", LostDevicesMutants::addressed, NO_NIC),
                losing("guest.rebuild-keeps-the-devices", "rebuild forgets all disks but the root disk")
                        .after("instances.rebuild", call -> Wrongly.spec(call).id(), ROOT_ALONE),
                losing("guest.files-survive-a-hard-reboot", "files live on a drive for the first boot")
                        .after("power.reboot", LostDevicesMutants::addressed, Wrongly.without("file")),
                losing("guest.config-drive-survives-a-hard-reboot", "the drive is made anew, without metadata")
                        .after("power.reboot", LostDevicesMutants::addressed, Wrongly.without("meta")));
    }

    private static InstanceId addressed(Call call) {
        return call.argument(0);
    }

    private static Losing losing(String rule, String fault) {
        return new Losing(rule, fault);
    }

    /** A fault that shows at the next boot after one operation. */
    private record Losing(String rule, String fault) {

        Mutant after(String operation, Function<Call, InstanceId> instance, UnaryOperator<String> loss) {
            Remembered hit = new Remembered();
            Answer output = findingLater(loss);
            return breaking(rule, fault)
                    .onEach(operation, hit.forgottenFirst(call -> {
                        Object answer = call.proceed();
                        hit.add(instance.apply(call));
                        return answer;
                    }))
                    .on("console.output", call -> hit.knows(call) ? output.to(call) : call.proceed());
        }
    }
}
