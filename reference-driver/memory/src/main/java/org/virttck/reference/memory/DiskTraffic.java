package org.virttck.reference.memory;

import java.util.Optional;
import org.virttck.driver.model.BlockStatistics;

/** How much a simulated guest reads and writes: a boot is read once, and each count is written down. */
final class DiskTraffic {

    private static final Optional<Long> NO_ERRORS = Optional.of(0L);

    static final BlockStatistics NONE = new BlockStatistics(0, 0, 0, 0, NO_ERRORS);

    private static final long BLOCK_BYTES = 4_096;
    private static final long READS_OF_A_BOOT = 640;

    private DiskTraffic() {}

    static BlockStatistics ofRootAfter(long ticks) {
        long writes = ticks + 1;
        return new BlockStatistics(
                READS_OF_A_BOOT, READS_OF_A_BOOT * BLOCK_BYTES, writes, writes * BLOCK_BYTES, NO_ERRORS);
    }
}
