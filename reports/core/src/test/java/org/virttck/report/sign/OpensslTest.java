package org.virttck.report.sign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.virttck.report.Identifiers;
import org.virttck.report.SampleReport;
import org.virttck.report.Statement;

/** A program that knows nothing of the kit agrees on keys and signatures. */
class OpensslTest {

    @TempDir
    Path folder;

    @BeforeEach
    void needsOpenssl() throws Exception {
        boolean found;
        try {
            found = openssl("version").startsWith("OpenSSL 3");
        } catch (IOException e) {
            found = false;
        }
        assumeTrue(found, "openssl 3 is not on the PATH: nothing to compare with");
    }

    @Test
    void verifiesTheSignatureOfAReport() throws Exception {
        SigningKey key = SigningKey.generate();
        Envelope envelope = Envelope.sign(
                Identifiers.PAYLOAD_TYPE,
                Statement.of(SampleReport.conformant()).toBytes(),
                key);
        key.verifyingKey().write(folder.resolve("key.pub"));
        Files.write(folder.resolve("pae"), Pae.of(envelope.payloadType(), envelope.payload()));
        Files.write(folder.resolve("sig"), envelope.signatures().get(0).bytes());

        String said = openssl("pkeyutl -verify -rawin -pubin -inkey key.pub -in pae -sigfile sig".split(" "));

        assertEquals("Signature Verified Successfully", said.strip());
    }

    @Test
    void readsThePrivateKey() throws Exception {
        SigningKey key = SigningKey.generate();
        key.write(folder.resolve("key.pem"));

        openssl("pkey -in key.pem -pubout -out key.pub".split(" "));

        assertEquals(
                key.verifyingKey().keyId(),
                VerifyingKey.read(folder.resolve("key.pub")).keyId());
    }

    @Test
    void makesAKeyThatSigns() throws Exception {
        openssl("genpkey -algorithm ed25519 -out made.pem".split(" "));
        openssl("pkey -in made.pem -pubout -out made.pub".split(" "));
        byte[] message = {1, 2, 3};

        byte[] signature = SigningKey.read(folder.resolve("made.pem")).sign(message);

        assertTrue(VerifyingKey.read(folder.resolve("made.pub")).verifies(message, signature));
    }

    private String openssl(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("openssl"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        return said;
    }
}
