package org.virttck.reference.libvirt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.model.DiskFormat;
import org.virttck.driver.model.Flavor;
import org.virttck.driver.model.InstanceSpec;

final class InstanceStoreTest {

    @TempDir
    private Path folder;

    private InstanceStore store;

    @BeforeEach
    void open() {
        store = InstanceStore.open(folder);
    }

    private InstanceFiles makeDisk() throws IOException {
        try (WorkMark mark = store.mark(Samples.ID)) {
            InstanceFiles files = store.begin(Samples.ID, mark);
            Files.writeString(files.rootDisk(), "disk");
            mark.settle();
            return files;
        }
    }

    @Test
    void holdsADiskUntilItIsDeleted() throws IOException {
        assertFalse(store.holdsDisk(Samples.ID));
        makeDisk();
        assertTrue(store.holdsDisk(Samples.ID));
        assertEquals(List.of(Samples.ID), store.ids());
        store.delete(Samples.ID);
        store.delete(Samples.ID);
        assertFalse(store.holdsDisk(Samples.ID));
        assertEquals(List.of(), store.ids());
    }

    @Test
    void keptDisksAreRememberedWithTheirSize() throws IOException {
        InstanceFiles files = makeDisk();
        assertEquals(Map.of(), store.keptDisks());
        Flavor flavor = new Flavor("large", 1, 128, 3, 2, 1);
        InstanceSpec spec = Samples.spec("op-one two", Samples.image(DiskFormat.RAW, files.rootDisk())).toBuilder()
                .flavor(flavor)
                .build();
        KeptDisks.note(DomainDocument.parse(new DomainDefinition(spec, files, Samples.EMULATED, 1).xml()));
        assertEquals(Map.of(Samples.ID, new KeptDisks.Note("op-one two", 6)), store.keptDisks());
        store.delete(Samples.ID);
        assertEquals(Map.of(), store.keptDisks());
    }

    @Test
    void foreignEntriesAreLeftAlone() throws IOException {
        Path foreign = Files.writeString(folder.resolve("instances/readme"), "hello");
        assertEquals(List.of(), store.ids());
        assertTrue(Files.exists(foreign));
    }

    @Test
    void onlyTheNewestMakingSurvives() throws IOException {
        makeDisk();
        InstanceFiles kept = makeDisk();
        store.deleteMakingsExcept(Samples.ID, List.of(kept));
        assertEquals(List.of(kept), store.makings(Samples.ID));
    }

    @Test
    void unusableFolderIsTheSettingsFault() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertTrue(Refused.with(ErrorCode.INVALID_ARGUMENT, () -> InstanceStore.open(file))
                .contains("state-directory"));
    }

    @Test
    void consoleLogReachesBackIntoOlderParts() throws IOException {
        Path log = folder.resolve("console.log");
        assertEquals("", tail(log, 10));
        Files.writeString(log, "56");
        Files.writeString(folder.resolve("console.log.0"), "34");
        Files.writeString(folder.resolve("console.log.1"), "12");
        assertEquals("123456", tail(log, 10));
        assertEquals("456", tail(log, 3));
        Path moved = Files.createDirectory(folder.resolve("next")).resolve("console.log");
        ConsoleLog.move(log, moved);
        assertEquals("123456", tail(moved, 10));
        assertEquals("", tail(log, 10));
    }

    private static String tail(Path log, int maxBytes) {
        return new String(ConsoleLog.tail(log, maxBytes), StandardCharsets.US_ASCII);
    }
}
