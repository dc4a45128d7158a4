package org.virttck.reference.libvirt;

import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** What a guest wrote: the log, and the older parts of it that libvirt's log keeper has put aside. */
final class ConsoleLog {

    private ConsoleLog() {}

    /** The newest bytes, oldest first. */
    static byte[] tail(Path log, int maxBytes) {
        List<byte[]> newestFirst = new ArrayList<>();
        int wanted = maxBytes;
        try {
            for (Path part = log; wanted > 0 && Files.exists(part); part = olderThan(log, newestFirst.size())) {
                byte[] tail = tailOf(part, wanted);
                newestFirst.add(tail);
                wanted -= tail.length;
            }
        } catch (FileNotFoundException movedMeanwhile) {
            return joined(newestFirst);
        } catch (IOException failure) {
            throw Failures.of(failure);
        }
        return joined(newestFirst);
    }

    /** Hands the log of one making to the next, so that it reaches back to the spawn. */
    static void move(Path from, Path to) throws IOException {
        int parts = 0;
        for (Path part = from; Files.exists(part); part = olderThan(from, parts)) {
            Files.move(part, parts == 0 ? to : olderThan(to, parts), StandardCopyOption.REPLACE_EXISTING);
            parts++;
        }
    }

    private static Path olderThan(Path log, int partsBefore) {
        return log.resolveSibling(log.getFileName() + "." + (partsBefore - 1));
    }

    private static byte[] tailOf(Path part, int wanted) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(part.toFile(), "r")) {
            long length = file.length();
            byte[] tail = new byte[(int) Math.min(length, wanted)];
            file.seek(length - tail.length);
            file.readFully(tail);
            return tail;
        }
    }

    private static byte[] joined(List<byte[]> newestFirst) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int index = newestFirst.size() - 1; index >= 0; index--) {
            all.writeBytes(newestFirst.get(index));
        }
        return all.toByteArray();
    }
}
