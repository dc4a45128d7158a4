package org.virttck.report.challenge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Which report answered which challenge: a line for each, with the challenge and the report's SHA-256. */
public final class ChallengeBook {

    private final Path file;

    /**
     * A book.
     *
     * @param file that is there, or will be after the first entry
     */
    public ChallengeBook(Path file) {
        this.file = file;
    }

    /**
     * Enters a report, unless another one has answered the same challenge.
     *
     * @param challenge the nonce
     * @param report its SHA-256
     * @return the other one
     */
    public Optional<String> enter(String challenge, String report) {
        try (FileChannel book = FileChannel.open(
                        file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
                FileLock alone = book.lock()) {
            Optional<String> entered = entered(challenge);
            if (entered.isEmpty() && alone.isValid()) {
                book.write(StandardCharsets.UTF_8.encode(challenge + " " + report + "\n"));
                book.force(true);
            }
            return entered.filter(other -> !other.equals(report));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Looks up which report has answered a challenge.
     *
     * @param challenge the nonce
     * @return its SHA-256; empty when nothing is entered
     */
    public Optional<String> answer(String challenge) {
        try {
            return entered(challenge);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<String> entered(String challenge) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith(challenge + " "))
                .map(line -> line.substring(challenge.length() + 1))
                .findFirst();
    }
}
