package org.virttck.specs.guest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.virttck.specs.mutation.Mutant.breaking;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.virttck.driver.VirtDriver;
import org.virttck.driver.VirtDriverException;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.PowerState;
import org.virttck.driver.model.RebootType;
import org.virttck.driver.model.Secret;
import org.virttck.harness.distort.Answer;
import org.virttck.harness.distort.Call;
import org.virttck.specs.instances.Faults;
import org.virttck.specs.mutation.Mutant;
import org.virttck.specs.mutation.Mutants;

/** What drivers do wrong when they change the password of a guest. */
final class PasswordChangeMutants implements Mutants {

    private static final String CHANGE = "guest.setAdminPassword";
    private static final Secret FIRST = new Secret("the first one");

    @Override
    public List<Mutant> all() {
        return List.of(
                breaking("guest.changed-password-is-in-force", "the error of the agent is swallowed")
                        .on(CHANGE, Faults.when(PowerState.RUNNING, call -> null)),
                breaking("guest.changed-password-is-exact", "the password ends at the first quotation mark")
                        .on(CHANGE, call -> call.with(call.argument(0), upToAQuotationMark(call.argument(1)))),
                breaking("guest.later-password-wins", "a second change is taken for a repetition")
                        .onEach(CHANGE, PasswordChangeMutants::onlyOnce),
                breaking("guest.changed-password-outlives-a-reboot", "the first password is set at each boot")
                        .on("power.reboot", PasswordChangeMutants::rebootWithTheFirst),
                breaking("guest.password-change-is-for-one-guest", "the agent is found by the beginning of the name")
                        .on(CHANGE, PasswordChangeMutants::ofAllAlike),
                breaking("guest.password-change-leaves-the-guest-alone", "the disk is edited and booted again")
                        .on(CHANGE, call -> {
                            Object answer = call.proceed();
                            call.driver().power().reboot(call.argument(0), RebootType.HARD);
                            return answer;
                        }));
    }

    private static Secret upToAQuotationMark(Secret password) {
        return new Secret(password.reveal().split("'", -1)[0]);
    }

    private static Answer onlyOnce() {
        Map<InstanceId, Boolean> changed = new ConcurrentHashMap<>();
        return call -> {
            InstanceId instance = call.argument(0);
            return changed.putIfAbsent(instance, true) == null ? call.proceed() : null;
        };
    }

    private static Object rebootWithTheFirst(Call call) throws Throwable {
        Object answer = call.proceed();
        VirtDriver driver = call.driver();
        InstanceId instance = call.argument(0);
        String console = new String(driver.console().output(instance, 1 << 20), UTF_8);
        if (console.contains("guest: password ")) {
            driver.guest().setAdminPassword(instance, FIRST);
        }
        return answer;
    }

    private static Object ofAllAlike(Call call) throws Throwable {
        Object answer = call.proceed();
        InstanceId instance = call.argument(0);
        Secret password = call.argument(1);
        VirtDriver driver = call.driver();
        String project = projectOf(driver, instance);
        for (InstanceId other : driver.instances().ids()) {
            if (!other.equals(instance) && projectOf(driver, other).equals(project)) {
                driver.guest().setAdminPassword(other, password);
            }
        }
        return answer;
    }

    private static String projectOf(VirtDriver driver, InstanceId instance) {
        try {
            return Wrongly.project(driver.instances().info(instance).name());
        } catch (VirtDriverException gone) {
            return "gone";
        }
    }
}
