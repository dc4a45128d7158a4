package org.virttck.report.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.virttck.report.json.InvalidJsonException;
import org.virttck.report.sign.SigningKey;
import org.virttck.report.sign.VerifyingKey;

class KeyRegisterTest {

    private final VerifyingKey key = SigningKey.generate().verifyingKey();
    private final String entry = """
            {"keyId": "%s", "publicKey": "%s", "organisation": "Example Team", "notBefore": "2026-01-01",
             "notAfter": "2026-12-31", "revoked": "2026-11-01", "compromisedSince": "2026-10-01"}""".formatted(key.keyId(), Base64.getEncoder().encodeToString(key.toDer()));

    @TempDir
    private Path folder;

    @Test
    void aKeyIsFoundByItsId() throws IOException {
        EnrolledKey found = read(entry).find(key.keyId()).orElseThrow();
        assertEquals("Example Team", found.organisation());
        assertEquals("2026-01-01", found.notBefore().toString());
        assertEquals("2026-12-31", found.notAfter().toString());
        assertEquals("2026-11-01", found.revoked().orElseThrow().toString());
        assertEquals("2026-10-01", found.compromisedSince().orElseThrow().toString());
        assertTrue(read(entry).find("0".repeat(64)).isEmpty());
    }

    @Test
    void whatIsNoRegisterIsRefused() {
        assertRefused(
                "keys[0].keyId: the public key has the id " + key.keyId(), entry.replace(key.keyId(), "0".repeat(64)));
        assertRefused("keys[1].keyId: a second entry for this key", entry + "," + entry);
        assertRefused("keys[0].notAfter: missing", entry.replace("\"notAfter\": \"2026-12-31\",", ""));
        assertRefused(
                "keys[0].revokd: unknown member; did you mean \"revoked\"?",
                entry.replace("\"revoked\"", "\"revokd\""));
        assertRefused(
                "keys[0].notBefore: \"2026-02-30\" is not a day such as 2026-11-30",
                entry.replace("2026-01-01", "2026-02-30"));
        String noKey = "keys[0].publicKey: no Ed25519 key: the lines between BEGIN and END of FILE.pub are one";
        String encoded = Base64.getEncoder().encodeToString(key.toDer());
        assertRefused(noKey, entry.replace(encoded, "?"));
        assertRefused(noKey, entry.replace(encoded, "AAAA"));
    }

    private void assertRefused(String refusal, String entries) {
        assertEquals(
                refusal,
                assertThrows(InvalidJsonException.class, () -> read(entries)).getMessage());
    }

    private KeyRegister read(String entries) throws IOException {
        return KeyRegister.read(Files.writeString(folder.resolve("keys.json"), "{\"keys\": [" + entries + "]}"));
    }
}
