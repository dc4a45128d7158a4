package org.virttck.report.sign;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;

/** The private half of an Ed25519 key pair. */
public final class SigningKey {

    private final PrivateKey key;
    private final VerifyingKey verifyingKey;

    private SigningKey(KeyPair pair) {
        this.key = pair.getPrivate();
        this.verifyingKey = new VerifyingKey(pair.getPublic());
    }

    /**
     * Makes a new key.
     *
     * @return from the platform's source of randomness
     */
    public static SigningKey generate() {
        try {
            return new SigningKey(KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has Ed25519", e);
        }
    }

    /**
     * Reads a file that begins with {@code BEGIN PRIVATE KEY}.
     *
     * @param file in PEM, PKCS#8 inside
     * @return the key
     * @throws KeyFileException when the file does not hold one
     */
    public static SigningKey read(Path file) {
        PrivateKey key = new KeyFile<>(
                        KeyFile.PRIVATE_LABEL, (factory, der) -> factory.generatePrivate(new PKCS8EncodedKeySpec(der)))
                .read(file);
        byte[] seed = ((EdECPrivateKey) key)
                .getBytes()
                .orElseThrow(() -> new KeyFileException(file, "holds a key that does not show its bytes"));
        return new SigningKey(Ed25519Pair.fromSeed(seed));
    }

    /**
     * Writes the key to a file that does not exist yet and that only its owner can read.
     *
     * @param file to make
     * @throws KeyFileException when it exists or cannot be written
     */
    public void write(Path file) {
        PemFile.writePrivate(file, KeyFile.PRIVATE_LABEL, key.getEncoded());
    }

    /**
     * The public half.
     *
     * @return to be given away
     */
    public VerifyingKey verifyingKey() {
        return verifyingKey;
    }

    /**
     * Signs.
     *
     * @param message any bytes
     * @return 64 bytes
     */
    public byte[] sign(byte[] message) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("an Ed25519 key signs anything", e);
        }
    }
}
