package org.virttck.report.sign;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyFilesTest {

    private static final byte[] MESSAGE = "a message".getBytes(UTF_8);

    @TempDir
    Path folder;

    private final SigningKey key = SigningKey.generate();

    @Test
    void keysComeBackFromTheirFiles() {
        key.write(folder.resolve("key.pem"));
        key.verifyingKey().write(folder.resolve("key.pub"));

        SigningKey read = SigningKey.read(folder.resolve("key.pem"));
        VerifyingKey readPublic = VerifyingKey.read(folder.resolve("key.pub"));

        assertEquals(key.verifyingKey().keyId(), read.verifyingKey().keyId());
        assertEquals(key.verifyingKey().keyId(), readPublic.keyId());
        assertTrue(readPublic.verifies(MESSAGE, read.sign(MESSAGE)));
        assertFalse(readPublic.verifies("another".getBytes(UTF_8), read.sign(MESSAGE)));
        assertFalse(readPublic.verifies(MESSAGE, new byte[] {1, 2, 3}));
    }

    /** RFC 8032, section 7.1, test 1: a seed and the public key that belongs to it. */
    @Test
    void findsThePublicHalfOfAPrivateKey() throws Exception {
        Path file = pem(
                "PRIVATE KEY",
                "302e020100300506032b657004220420"
                        + "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");

        VerifyingKey found = SigningKey.read(file).verifyingKey();

        Path expected = pem(
                "PUBLIC KEY",
                "302a300506032b6570032100" + "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
        assertEquals(VerifyingKey.read(expected).keyId(), found.keyId());
    }

    @Test
    void onlyTheOwnerReadsAPrivateKey() throws Exception {
        Path file = folder.resolve("key.pem");
        key.write(file);

        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void neverOverwritesAKey() throws Exception {
        Path file = Files.writeString(folder.resolve("key.pem"), "precious");

        assertEquals(
                file + " exists already: a key is never overwritten, choose another name",
                refusal(() -> key.write(file)));
        assertEquals(
                refusal(() -> key.write(file)), refusal(() -> key.verifyingKey().write(file)));
        assertEquals("precious", Files.readString(file));
    }

    @Test
    void tellsTheHalvesApart() {
        Path secret = folder.resolve("key.pem");
        Path open = folder.resolve("key.pub");
        key.write(secret);
        key.verifyingKey().write(open);

        assertEquals(open + " is a public key, a private key is needed", refusal(() -> SigningKey.read(open)));
        assertEquals(
                "%s is a private key, a public key is needed: openssl pkey -in %1$s -pubout".formatted(secret),
                refusal(() -> VerifyingKey.read(secret)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSA", "EC", "Ed448", "X25519"})
    void namesTheAlgorithmOfAnotherKey(String algorithm) throws Exception {
        KeyPair pair = KeyPairGenerator.getInstance(algorithm).generateKeyPair();
        String fault = " is of the algorithm %s, Ed25519 is needed: make one with virt-tck keygen".formatted(algorithm);
        Path secret = pem("PRIVATE KEY", pair.getPrivate());
        Path open = pem("PUBLIC KEY", pair.getPublic());

        assertEquals(secret + fault, refusal(() -> SigningKey.read(secret)));
        assertEquals(open + fault, refusal(() -> VerifyingKey.read(open)));
    }

    @Test
    void explainsOtherKindsOfPem() throws Exception {
        Path pkcs1 = Files.writeString(
                folder.resolve("rsa.pem"), "-----BEGIN RSA PRIVATE KEY-----\nAAAA\n-----END RSA PRIVATE KEY-----\n");
        Path encrypted = Files.writeString(
                folder.resolve("enc.pem"),
                "-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n-----END ENCRYPTED PRIVATE KEY-----\n");

        assertEquals(
                pkcs1 + " is of the kind rsa private key, a private key is needed: make one with virt-tck keygen",
                refusal(() -> SigningKey.read(pkcs1)));
        assertEquals(
                "%s is encrypted: openssl pkey -in %1$s writes it in the clear".formatted(encrypted),
                refusal(() -> SigningKey.read(encrypted)));
    }

    @Test
    void explainsDamage() throws Exception {
        Path text = Files.writeString(folder.resolve("a"), "ssh-ed25519 AAAAC3Nza me@host");
        Path empty = Files.writeString(folder.resolve("b"), "\n");
        Path cutOff = Files.writeString(folder.resolve("c"), "-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEA");
        Path noBase64 =
                Files.writeString(folder.resolve("d"), "-----BEGIN PUBLIC KEY-----\nMCowB\n-----END PUBLIC KEY-----\n");
        Path noKey = pem("PUBLIC KEY", "302a300506032b6570032100");

        assertEquals(
                text + " is not PEM: it begins with \"ssh-ed25519 AAAAC3Nza me\"",
                refusal(() -> VerifyingKey.read(text)));
        assertEquals(empty + " is empty", refusal(() -> VerifyingKey.read(empty)));
        assertEquals(cutOff + " is cut off: its BEGIN line has no END line", refusal(() -> VerifyingKey.read(cutOff)));
        assertEquals(
                noBase64 + " is damaged: the text inside is not base64", refusal(() -> VerifyingKey.read(noBase64)));
        assertEquals(
                noKey + " is damaged: the data inside is no key that is known here",
                refusal(() -> VerifyingKey.read(noKey)));
        assertEquals(
                folder.resolve("none") + " does not exist: make a key with virt-tck keygen",
                refusal(() -> SigningKey.read(folder.resolve("none"))));
    }

    private Path pem(String label, String hex) throws Exception {
        return pem(label, java.util.HexFormat.of().parseHex(hex));
    }

    private Path pem(String label, Key key) throws Exception {
        return pem(label, key.getEncoded());
    }

    private Path pem(String label, byte[] der) throws Exception {
        return Files.writeString(
                folder.resolve(label.toLowerCase(java.util.Locale.ROOT) + ".pem"),
                "-----BEGIN %s-----\n%s\n-----END %1$s-----\n"
                        .formatted(label, Base64.getMimeEncoder().encodeToString(der)));
    }

    private static String refusal(Executable action) {
        return assertThrows(KeyFileException.class, action).getMessage();
    }
}
