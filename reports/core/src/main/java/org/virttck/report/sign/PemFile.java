package org.virttck.report.sign;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.virttck.report.json.Quote;

/** One block of PEM in a file. */
final class PemFile {

    private static final int LONGEST_IN_BYTES = 1 << 16;
    private static final int CHARACTERS_THAT_SHOW_WHAT_IT_IS = 24;
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----\\s+(.*?)\\s*-----END \\1-----", Pattern.DOTALL);

    private PemFile() {}

    /** A label, as {@code PRIVATE KEY}, and the text between its lines. */
    record Block(String label, String base64) {}

    static Block read(Path file) {
        String text = text(file);
        Matcher matcher = BLOCK.matcher(text);
        if (matcher.find()) {
            return new Block(matcher.group(1), matcher.group(2));
        }
        if (text.contains("-----BEGIN ")) {
            throw new KeyFileException(file, "is cut off: its BEGIN line has no END line");
        }
        String start = text.substring(0, Math.min(text.length(), CHARACTERS_THAT_SHOW_WHAT_IT_IS));
        throw new KeyFileException(file, text.isBlank() ? "is empty" : "is not PEM: it begins with " + Quote.of(start));
    }

    static Optional<byte[]> der(Block block) {
        try {
            return Optional.of(Base64.getMimeDecoder().decode(block.base64()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static void writePublic(Path file, String label, byte[] der) {
        writeNew(file, label, der);
    }

    static void writePrivate(Path file, String label, byte[] der) {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (posix) {
            writeNew(
                    file,
                    label,
                    der,
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            writeNew(file, label, der);
        }
    }

    private static void writeNew(Path file, String label, byte[] der, FileAttribute<?>... attributes) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        byte[] pem = "-----BEGIN %s-----\n%s\n-----END %1$s-----\n"
                .formatted(label, body)
                .getBytes(StandardCharsets.US_ASCII);
        Set<OpenOption> onlyNew = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var channel = Files.newByteChannel(file, onlyNew, attributes)) {
            Channels.newOutputStream(channel).write(pem);
        } catch (FileAlreadyExistsException e) {
            throw new KeyFileException(file, "exists already: a key is never overwritten, choose another name");
        } catch (IOException e) {
            throw new KeyFileException(file, "cannot be written: " + e);
        }
    }

    private static String text(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(LONGEST_IN_BYTES), StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException e) {
            throw new KeyFileException(file, "does not exist: make a key with virt-tck keygen");
        } catch (IOException e) {
            throw new KeyFileException(file, "cannot be read: " + e);
        }
    }
}
