package org.virttck.specs.guest;

import static org.virttck.specs.guest.Passwords.complaint;

import org.opentest4j.AssertionFailedError;
import org.virttck.driver.Capability;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.PowerState;
import org.virttck.driver.model.Secret;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.engine.Spec;
import org.virttck.specs.lifecycle.Asking;

/** A password is seen nowhere but in the guest. */
final class PasswordSecrecySpec {

    @Spec("guest.password-is-not-on-the-console")
    void firstPasswordIsNotOnTheConsole(Bench bench) {
        bench.need(Capability.INITIAL_PASSWORD);
        Secret password = bench.password();
        InstanceSpec spec = Asking.forPassword(bench, password).build();
        assertHidden(password, "the console", Inside.arranged(bench, spec).text());
    }

    @Spec("guest.password-is-not-on-the-console")
    void changedPasswordIsNotOnTheConsole(Bench bench) {
        bench.need(Capability.ADMIN_PASSWORD);
        Secret password = bench.password();
        InstanceSpec spec = bench.spec().build();
        Inside.arranged(bench, spec);
        Passwords.arrangeChange(bench, spec.id(), password);
        assertHidden(password, "the console", bench.guest(spec.id()).text());
    }

    @Spec("guest.password-is-not-in-answers")
    void firstPasswordIsNotInWhatIsToldOfTheInstance(Bench bench) {
        Secret password = bench.password();
        InstanceId instance =
                bench.in(PowerState.RUNNING, Asking.forPassword(bench, password).build());
        assertHidden(password, "the answer of info", bench.info(instance).toString());
        assertHidden(password, "the answer of names", bench.instances().names().toString());
    }

    @Spec("guest.password-is-not-in-refusals")
    void firstPasswordIsNotInTheRefusalOfASpawn(Bench bench) {
        bench.need(Capability.INITIAL_PASSWORD);
        Secret password = bench.password();
        InstanceSpec spec = Asking.forPassword(bench, password)
                .image(bench.images().missing())
                .build();
        assertHidden(
                password,
                "the refusal of a spawn",
                complaint(() -> bench.instances().spawn(spec)));
    }

    @Spec("guest.password-is-not-in-refusals")
    void changedPasswordIsNotInARefusal(Bench bench) {
        bench.need(Capability.ADMIN_PASSWORD);
        Secret password = bench.password();
        InstanceId absent = bench.unknown();
        InstanceId off = bench.in(PowerState.SHUTDOWN);
        String where = "the refusal of a change";
        assertHidden(password, where, complaint(() -> Passwords.change(bench, absent, password)));
        assertHidden(password, where, complaint(() -> Passwords.change(bench, off, password)));
    }

    /** The failure does not show the password either: reports are published. */
    private static void assertHidden(Secret password, String place, String text) {
        if (text.contains(password.reveal())) {
            String shown = text.replace(password.reveal(), "[the password]");
            throw new AssertionFailedError("what " + place + " tells", "no password", shown);
        }
    }
}
