package org.virttck.report.sign;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Optional;
import org.virttck.report.digest.Sha256;

/** The public half of an Ed25519 key pair. */
public final class VerifyingKey {

    private final PublicKey key;

    VerifyingKey(PublicKey key) {
        this.key = key;
    }

    /**
     * Reads a file that begins with {@code BEGIN PUBLIC KEY}.
     *
     * @param file in PEM, SPKI inside
     * @return the key
     * @throws KeyFileException when the file does not hold one
     */
    public static VerifyingKey read(Path file) {
        return new VerifyingKey(new KeyFile<>(
                        KeyFile.PUBLIC_LABEL, (factory, der) -> factory.generatePublic(new X509EncodedKeySpec(der)))
                .read(file));
    }

    /**
     * Takes a key out of its encoded form.
     *
     * @param der SPKI
     * @return the key, or empty when this is not one for Ed25519
     */
    public static Optional<VerifyingKey> ofDer(byte[] der) {
        try {
            PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(der));
            return Optional.of(new VerifyingKey(key));
        } catch (InvalidKeySpecException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has Ed25519", e);
        }
    }

    /**
     * The encoded form.
     *
     * @return SPKI in DER
     */
    public byte[] toDer() {
        return key.getEncoded();
    }

    /**
     * Writes the key to a file that does not exist yet.
     *
     * @param file to make
     * @throws KeyFileException when it exists or cannot be written
     */
    public void write(Path file) {
        PemFile.writePublic(file, KeyFile.PUBLIC_LABEL, key.getEncoded());
    }

    /**
     * A name for the key.
     *
     * @return SHA-256 of its DER, 64 hexadecimal digits
     */
    public String keyId() {
        return Sha256.hex(key.getEncoded());
    }

    /**
     * Whether a signature was made with the private half.
     *
     * @param message that was signed
     * @param signature any bytes
     * @return true when it fits
     */
    public boolean verifies(byte[] message, byte[] signature) {
        try {
            Signature verification = Signature.getInstance("Ed25519");
            verification.initVerify(key);
            verification.update(message);
            return verification.verify(signature);
        } catch (SignatureException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has Ed25519", e);
        }
    }
}
