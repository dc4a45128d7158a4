package org.virttck.specs.security;

import static org.junit.jupiter.api.Assertions.assertFalse;

import org.virttck.driver.model.GuestSetup;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.Secret;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.engine.Spec;
import org.virttck.harness.engine.SpecForEach;

/** Secrets stay where they belong. */
final class SecretsSpec {

    @SpecForEach(SecretCall.Rows.class)
    void refusalDoesNotQuoteTheSecret(Bench bench, SecretCall call) {
        Secret secret = secretOf(bench);
        new Telltale(secret.reveal(), "password").assertSilent(call.with(secret, bench));
    }

    @Spec("security.console-shows-no-secret")
    void consoleOfABootedGuestDoesNotShowItsPassword(Bench bench) {
        Secret secret = secretOf(bench);
        InstanceSpec spec =
                bench.spec().setup(GuestSetup.NOTHING.withAdminPassword(secret)).build();
        String console = bench.guest(bench.booted(spec)).text();
        assertFalse(console.contains(secret.reveal()), "the first password is on the console of the booted guest");
    }

    /** Of this spec alone; a comma and quotes, since these are what gets a secret out of its place. */
    private static Secret secretOf(Bench bench) {
        return new Secret("pw," + bench.unknown() + "'\"$");
    }
}
