package org.virttck.reference.libvirt;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The first page of a disk on which Linux swaps. Without it a guest would have to prepare the disk itself. */
final class SwapArea {

    private static final int PAGE = 4096;
    private static final int INFORMATION = 1024;
    private static final int VERSION = 1;
    private static final byte[] MAGIC = "SWAPSPACE2".getBytes(StandardCharsets.US_ASCII);

    private SwapArea() {}

    static void write(Path disk) throws IOException {
        try (FileChannel channel = FileChannel.open(disk, StandardOpenOption.WRITE)) {
            int lastPage = (int) Math.min(channel.size() / PAGE - 1, Integer.MAX_VALUE);
            ByteBuffer page = ByteBuffer.allocate(PAGE).order(ByteOrder.LITTLE_ENDIAN);
            page.putInt(INFORMATION, VERSION);
            page.putInt(INFORMATION + Integer.BYTES, lastPage);
            page.put(PAGE - MAGIC.length, MAGIC);
            channel.write(page, 0);
        }
    }
}
