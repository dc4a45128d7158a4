package org.virttck.specs.guest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.PowerState;
import org.virttck.driver.model.Secret;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.bench.Fingerprint;
import org.virttck.harness.bench.GuestBoot;
import org.virttck.harness.bench.GuestConsole;
import org.virttck.harness.engine.Spec;
import org.virttck.harness.judge.NotSupplied;
import org.virttck.specs.instances.GuestWatch;

/** Changing the password of a running guest. */
final class PasswordChangeSpec {

    /** What would reach the other instance instead would be refused: that one is off. */
    @Spec("guest.changed-password-is-in-force")
    void guestHasThePasswordThatItWasTold(Bench bench) {
        bench.in(PowerState.SHUTDOWN);
        assertTaken(bench, bench.password());
    }

    @Spec("guest.changed-password-is-exact")
    void passwordIsTakenCharacterByCharacter(Bench bench) {
        assertTaken(bench, new Secret(bench.password().reveal() + Passwords.ODD));
    }

    @Spec("guest.later-password-wins")
    void secondChangeReplacesTheFirst(Bench bench) {
        InstanceId instance = speaking(bench);
        Passwords.arrangeChange(bench, instance, bench.password());
        Secret second = bench.password();
        Passwords.change(bench, instance, second);
        Passwords.awaitInForce(bench, bench.guest(instance), second);
    }

    @Spec("guest.changed-password-outlives-a-reboot")
    void guestHasTheChangedPasswordAfterAHardReboot(Bench bench) {
        InstanceId instance = speaking(bench);
        Secret password = bench.password();
        Passwords.arrangeChange(bench, instance, password);
        GuestConsole guest = bench.guest(instance);
        GuestBoot again = Inside.bootedAgain(bench, guest, instance, id -> Reboots.hard(bench, id));
        if (again.lines("password").isEmpty()) {
            throw new NotSupplied("an image whose guest keeps a password on its disk and tells it at each boot");
        }
        assertEquals(Fingerprint.of(password.reveal()), Passwords.inForce(guest), "SHA-256 of the password in force");
    }

    @Spec("guest.password-change-is-for-one-guest")
    void passwordOfAnotherGuestStays(Bench bench) {
        InstanceId changed = speaking(bench);
        InstanceId bystander = speaking(bench);
        Passwords.arrangeChange(bench, bystander, bench.password());
        String before = Passwords.inForce(bench.guest(bystander));
        Passwords.arrangeChange(bench, changed, bench.password());
        bench.waiting()
                .holdsWithin(
                        "a change of the other guest's password",
                        bench.patience().quiet(),
                        () -> !Passwords.inForce(bench.guest(bystander)).equals(before));
        assertEquals(before, Passwords.inForce(bench.guest(bystander)), "SHA-256 of the other guest's password");
    }

    @Spec("guest.password-change-leaves-the-guest-alone")
    void guestGoesOnWhenItsPasswordIsChanged(Bench bench) {
        InstanceId instance = speaking(bench);
        GuestWatch watch = GuestWatch.of(bench, instance);
        Passwords.arrangeChange(bench, instance, bench.password());
        watch.assertWentOn("a change of its password");
    }

    private static void assertTaken(Bench bench, Secret password) {
        InstanceId instance = speaking(bench);
        Passwords.change(bench, instance, password);
        Passwords.awaitInForce(bench, bench.guest(instance), password);
    }

    private static InstanceId speaking(Bench bench) {
        InstanceSpec spec = bench.spec().build();
        Inside.arranged(bench, spec);
        return spec.id();
    }
}
