package org.virttck.specs.rescue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.virttck.harness.bench.Refusal.answerOf;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.opentest4j.AssertionFailedError;
import org.virttck.driver.Capability;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.RescueSpec;
import org.virttck.driver.model.Secret;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.bench.GuestBoot;
import org.virttck.harness.engine.Spec;
import org.virttck.harness.judge.NotSupplied;

/** The password with which one gets into the rescue system. */
final class RescuePasswordSpec {

    @Spec("rescue.rescue-password-is-in-force")
    void rescueSystemHasThePassword(Bench bench) {
        Patient patient = Patient.booted(bench);
        Secret password = fresh(bench);
        GuestBoot report = patient.rescueWith(Optional.of(password));
        requireOneThatTellsOfPasswords(report);
        assertEquals(
                Optional.of(digestOf(password)), report.value("password", "sha256"), "digest of the password in force");
    }

    @Spec("rescue.rescue-password-is-not-ignored")
    void passwordIsTakenOrRefusedAsDeclared(Bench bench) {
        RescueSpec rescue = new RescueSpec(bench.images().bootable(), Optional.of(fresh(bench)));
        InstanceId instance = bench.running();
        String answer = answerOf(() -> bench.rescue().rescue(instance, rescue));
        boolean unsupported = answer.startsWith(ErrorCode.UNSUPPORTED.name());
        boolean declared = bench.declares(Capability.INITIAL_PASSWORD);
        if (unsupported == declared) {
            String expected = declared ? "it is taken" : "UNSUPPORTED";
            String message = "a password for a rescue, INITIAL_PASSWORD declared: " + declared;
            throw new AssertionFailedError(message, expected, answer);
        }
    }

    private static void requireOneThatTellsOfPasswords(GuestBoot report) {
        if (report.value("speaks", "v").isEmpty()) {
            throw new NotSupplied("image: one whose guest speaks version 2 of docs/guest.md");
        }
    }

    private static String digestOf(Secret password) {
        try {
            byte[] bytes = password.reveal().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static Secret fresh(Bench bench) {
        return new Secret("pw-" + bench.unknown());
    }
}
