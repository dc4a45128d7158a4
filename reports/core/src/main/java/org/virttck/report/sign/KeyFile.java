package org.virttck.report.sign;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Reads one kind of Ed25519 key from a file and explains every other content. */
final class KeyFile<K extends Key> {

    static final String PRIVATE_LABEL = "PRIVATE KEY";
    static final String PUBLIC_LABEL = "PUBLIC KEY";

    private static final List<String> OTHER_ALGORITHMS = List.of("RSA", "EC", "Ed448", "X25519", "DSA");

    private final String label;
    private final Reader<K> reader;

    KeyFile(String label, Reader<K> reader) {
        this.label = label;
        this.reader = reader;
    }

    /** Makes a key of DER with a factory for one algorithm. */
    interface Reader<K> {
        K read(KeyFactory factory, byte[] der) throws GeneralSecurityException;
    }

    K read(Path file) {
        PemFile.Block block = PemFile.read(file);
        if (!block.label().equals(label)) {
            throw new KeyFileException(file, otherLabel(block.label()).apply(file));
        }
        byte[] der = PemFile.der(block)
                .orElseThrow(() -> new KeyFileException(file, "is damaged: the text inside is not base64"));
        return key("Ed25519", der).orElseThrow(() -> new KeyFileException(file, notEd25519(der)));
    }

    private Function<Path, String> otherLabel(String found) {
        String needed = "%s is needed".formatted(label.equals(PRIVATE_LABEL) ? "a private key" : "a public key");
        return switch (found) {
            case PUBLIC_LABEL -> file -> "is a public key, " + needed;
            case PRIVATE_LABEL -> file -> "is a private key, %s: openssl pkey -in %s -pubout".formatted(needed, file);
            case "ENCRYPTED PRIVATE KEY" ->
                file -> "is encrypted: openssl pkey -in %s writes it in the clear".formatted(file);
            default ->
                file -> "is of the kind %s, %s: make one with virt-tck keygen"
                        .formatted(found.toLowerCase(Locale.ROOT), needed);
        };
    }

    private String notEd25519(byte[] der) {
        return OTHER_ALGORITHMS.stream()
                .filter(algorithm -> key(algorithm, der).isPresent())
                .findFirst()
                .map("is of the algorithm %s, Ed25519 is needed: make one with virt-tck keygen"::formatted)
                .orElse("is damaged: the data inside is no key that is known here");
    }

    private Optional<K> key(String algorithm, byte[] der) {
        try {
            return Optional.of(reader.read(KeyFactory.getInstance(algorithm), der));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has " + algorithm, e);
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }
}
