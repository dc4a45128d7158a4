package org.virttck.specs.guest;

import org.virttck.driver.VirtDriverException;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.Secret;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.bench.Fingerprint;
import org.virttck.harness.bench.GuestConsole;

/** Passwords, of which a guest tells no more than a digest. */
final class Passwords {

    /** What quoting in a shell, in JSON or in XML gets wrong. */
    static final String ODD = " $HOME 'a' \"b\" `id` \\n %41 <&> ;|# \u00fc\u6f22\ud83d\ude80 ";

    private Passwords() {}

    static void change(Bench bench, InstanceId instance, Secret password) {
        bench.driver().guest().setAdminPassword(instance, password);
    }

    /** A password that was changed and is in force, as ground for what is judged. */
    static void arrangeChange(Bench bench, InstanceId instance, Secret password) {
        bench.arrange("a password that was changed", () -> {
            change(bench, instance, password);
            awaitInForce(bench, bench.guest(instance), password);
        });
    }

    /** The console may show a moment later what is in force already. */
    static void awaitInForce(Bench bench, GuestConsole guest, Secret password) {
        String expected = Fingerprint.of(password.reveal());
        bench.waiting()
                .until(
                        "a guest whose password has the SHA-256 " + expected,
                        bench.patience().guest(),
                        () -> inForce(guest).equals(expected),
                        () -> inForce(guest));
    }

    static String inForce(GuestConsole guest) {
        return guest.newest("password", "sha256").orElse("no password");
    }

    /** All that a refusal says, down to its first cause; empty when the call is not refused. */
    static String complaint(Runnable call) {
        try {
            call.run();
            return "";
        } catch (VirtDriverException e) {
            StringBuilder said = new StringBuilder();
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                said.append(cause).append('\n');
            }
            return said.toString();
        }
    }
}
