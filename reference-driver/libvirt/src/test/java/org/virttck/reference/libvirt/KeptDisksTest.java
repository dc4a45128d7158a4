package org.virttck.reference.libvirt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.virttck.driver.model.DiskFormat;

final class KeptDisksTest {

    @TempDir
    private Path folder;

    private InstanceFiles kept;
    private InstanceFiles made;

    @BeforeEach
    void layOut() throws IOException {
        kept = new InstanceFiles(Files.createDirectory(folder.resolve("kept")));
        made = new InstanceFiles(Files.createDirectory(folder.resolve("made")));
        Files.writeString(kept.rootDisk(), "precious");
        Files.writeString(kept.fetched(), "half");
        Files.writeString(kept.consoleLog(), "of before");
        KeptDisks.link(kept, made);
    }

    @Test
    void disksAloneGoOn() {
        assertFalse(Files.exists(made.fetched()));
        assertFalse(Files.exists(made.consoleLog()));
    }

    @Test
    void diskIsUsedAsItIs() throws IOException {
        Path image = Files.writeString(folder.resolve("image"), "fresh");
        new FileMaker(Duration.ofSeconds(20)).make(Samples.spec("op-one", Samples.image(DiskFormat.RAW, image)), made);
        assertEquals("precious", Files.readString(made.rootDisk()));
    }

    @Test
    void diskStaysWhereItWasWhenTheNewMakingGoes() throws IOException {
        Files.delete(made.rootDisk());
        assertEquals("precious", Files.readString(kept.rootDisk()));
    }
}
