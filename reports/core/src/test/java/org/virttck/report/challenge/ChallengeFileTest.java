package org.virttck.report.challenge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.virttck.report.Identifiers;
import org.virttck.report.json.InvalidJsonException;
import org.virttck.report.sign.Envelope;
import org.virttck.report.sign.SigningKey;

class ChallengeFileTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @TempDir
    private Path folder;

    private final SigningKey foundation = SigningKey.generate();

    @Test
    void whatIsWrittenIsRead() {
        Path file = folder.resolve("challenge.json");
        Challenge drawn = Challenge.drawn(NOW, Duration.ofDays(14));
        ChallengeFile.write(drawn, foundation, file);
        assertEquals(drawn, ChallengeFile.read(file));
        assertEquals(drawn, ChallengeFile.read(file, foundation.verifyingKey()));
    }

    @Test
    void aChallengeIsNotWrittenOver() {
        Path file = folder.resolve("challenge.json");
        ChallengeFile.write(Challenge.drawn(NOW, Duration.ofDays(1)), foundation, file);
        assertThrows(
                UncheckedIOException.class,
                () -> ChallengeFile.write(Challenge.drawn(NOW, Duration.ofDays(1)), foundation, file));
    }

    @Test
    void somebodyElsesChallengeIsRefused() {
        Path file = folder.resolve("challenge.json");
        ChallengeFile.write(Challenge.drawn(NOW, Duration.ofDays(14)), SigningKey.generate(), file);
        assertRefused("is not signed by the key", () -> ChallengeFile.read(file, foundation.verifyingKey()));
    }

    @Test
    void whatIsSignedAsSomethingElseIsNoChallenge() throws IOException {
        Path file = signed(Identifiers.PAYLOAD_TYPE, "{}");
        assertRefused("no challenge: its payloadType is", () -> ChallengeFile.read(file));
    }

    @Test
    void aTimeThatEndsBeforeItBeginsIsNamed() throws IOException {
        Path file = signed(
                Identifiers.CHALLENGE_TYPE,
                "{\"nonce\":\"" + "0".repeat(64)
                        + "\",\"issuedAt\":\"2026-11-22T10:00:00Z\",\"notAfter\":\"2026-11-21T10:00:00Z\"}");
        assertRefused("notAfter", () -> ChallengeFile.read(file));
    }

    @Test
    void aNonceThatIsTooShortIsNamed() throws IOException {
        Path file = signed(
                Identifiers.CHALLENGE_TYPE,
                "{\"nonce\":\"00\",\"issuedAt\":\"2026-11-22T10:00:00Z\",\"notAfter\":\"2026-11-23T10:00:00Z\"}");
        assertRefused("nonce", () -> ChallengeFile.read(file));
    }

    @Test
    void theBookKnowsTheFirstReportAlone() {
        ChallengeBook book = new ChallengeBook(folder.resolve("book"));
        assertEquals(Optional.empty(), book.enter("aa", "first"));
        assertEquals(Optional.empty(), book.enter("aa", "first"), "the same report once more");
        assertEquals(Optional.of("first"), book.enter("aa", "second"));
        assertEquals(Optional.empty(), book.enter("bb", "second"), "another challenge");
    }

    private Path signed(String type, String payload) throws IOException {
        byte[] envelope =
                Envelope.sign(type, payload.getBytes(UTF_8), foundation).toJson();
        return Files.write(folder.resolve("signed.json"), envelope);
    }

    private static void assertRefused(String complaint, org.junit.jupiter.api.function.Executable read) {
        String message = assertThrows(InvalidJsonException.class, read).getMessage();
        assertTrue(message.contains(complaint), message);
    }
}
