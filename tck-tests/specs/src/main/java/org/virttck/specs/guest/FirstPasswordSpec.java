package org.virttck.specs.guest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.virttck.driver.model.GuestSetup;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.Secret;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.bench.GuestConsole;
import org.virttck.harness.engine.Spec;
import org.virttck.specs.lifecycle.Asking;

/** The password with which a guest is made. */
final class FirstPasswordSpec {

    @Spec("guest.first-password-is-in-force")
    void guestHasThePasswordThatItWasMadeWith(Bench bench) {
        Secret password = bench.password();
        GuestConsole guest =
                Inside.judged(bench, Asking.forPassword(bench, password).build());
        Passwords.awaitInForce(bench, guest, password);
    }

    @Spec("guest.first-password-is-exact")
    void passwordIsTakenCharacterByCharacter(Bench bench) {
        Secret password = new Secret(bench.password().reveal() + Passwords.ODD);
        GuestConsole guest =
                Inside.judged(bench, Asking.forPassword(bench, password).build());
        Passwords.awaitInForce(bench, guest, password);
    }

    @Spec("guest.no-password-unless-asked")
    void guestThatWasGivenNoPasswordKeepsThatOfItsImage(Bench bench) {
        GuestConsole guest = Inside.arranged(bench, bench.spec().build());
        assertEquals("no password", Passwords.inForce(guest), "password that the guest was given");
    }

    @Spec("guest.rebuilt-guest-has-the-new-password")
    void guestHasThePasswordThatItWasRebuiltWith(Bench bench) {
        InstanceSpec spec = Asking.forPassword(bench, bench.password()).build();
        Secret next = bench.password();
        GuestConsole guest = Inside.arranged(bench, spec);
        Inside.bootedAgain(
                bench,
                guest,
                spec.id(),
                id -> bench.instances()
                        .rebuild(spec.toBuilder()
                                .setup(GuestSetup.NOTHING.withAdminPassword(next))
                                .build()));
        Passwords.awaitInForce(bench, guest, next);
    }
}
