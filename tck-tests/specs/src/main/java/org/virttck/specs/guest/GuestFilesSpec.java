package org.virttck.specs.guest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import org.virttck.driver.model.Bytes;
import org.virttck.driver.model.GuestSetup;
import org.virttck.driver.model.InjectedFile;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.bench.GuestBoot;
import org.virttck.harness.bench.GuestConsole;
import org.virttck.harness.engine.Spec;
import org.virttck.specs.lifecycle.Asking;

/** Files that are put into a guest. */
final class GuestFilesSpec {

    private static final int OCTETS = 256;
    private static final int LARGE_BYTES = 64 * 1024;
    private static final List<InjectedFile> PLAIN = List.of(file("/tck/plain", "plain text\n"));

    @Spec("guest.file-is-found")
    void guestFindsAFileInFoldersThatTheImageLacks(Bench bench) {
        List<InjectedFile> files = List.of(file("/tck/one/two/three/nested", "nested\n"));
        assertEquals(Spoken.paths(files), Spoken.paths(bootedWith(bench, files)), "paths of files in the guest");
    }

    @Spec("guest.file-bytes-are-exact")
    void guestFindsEachByteOfItsFiles(Bench bench) {
        List<InjectedFile> files = List.of(
                file("/tck/lines", "unix\ndos\r\nold mac\rno end"),
                new InjectedFile("/tck/octets", allOctets()),
                new InjectedFile("/tck/large", random(LARGE_BYTES)));
        assertEquals(Spoken.files(files), Spoken.files(bootedWith(bench, files)), "files in the guest");
    }

    @Spec("guest.empty-file-is-found")
    void guestFindsAFileWithoutBytes(Bench bench) {
        List<InjectedFile> files = List.of(file("/tck/empty", ""));
        assertEquals(Spoken.files(files), Spoken.files(bootedWith(bench, files)), "files in the guest");
    }

    @Spec("guest.file-paths-are-exact")
    void guestFindsFilesUnderPathsThatAreOddButLegal(Bench bench) {
        List<InjectedFile> files = List.of(
                file("/tck/with space", "1"),
                file("/tck/-dash", "2"),
                file("/tck/100%25", "3"),
                file("/tck/$HOME;`id`&'quoted'", "4"),
                file("/tck/back\\slash \"quoted\"", "5"),
                file("/tck/gr\u00fc\u00dfe-\u6f22\u5b57-\ud83d\ude80", "6"));
        assertEquals(Spoken.paths(files), Spoken.paths(bootedWith(bench, files)), "paths of files in the guest");
    }

    @Spec("guest.files-are-of-this-instance-only")
    void guestsFindTheirOwnFilesUnderTheSamePath(Bench bench) {
        List<InjectedFile> ofOne = List.of(file("/tck/whose", "of the one\n"));
        List<InjectedFile> ofOther = List.of(file("/tck/whose", "of the other\n"));
        GuestConsole one = Inside.arranged(bench, Asking.forFiles(bench, ofOne).build());
        GuestConsole other =
                Inside.arranged(bench, Asking.forFiles(bench, ofOther).build());
        assertEquals(Spoken.files(ofOne), Spoken.files(one.newestBoot()), "files of the first guest");
        assertEquals(Spoken.files(ofOther), Spoken.files(other.newestBoot()), "files of the second guest");
    }

    @Spec("guest.files-survive-a-hard-reboot")
    void guestFindsItsFilesAfterAHardReboot(Bench bench) {
        InstanceSpec spec = Asking.forFiles(bench, PLAIN).build();
        GuestConsole guest = Inside.arranged(bench, spec);
        GuestBoot again = Inside.bootedAgain(bench, guest, spec.id(), id -> Reboots.hard(bench, id));
        assertEquals(Spoken.files(PLAIN), Spoken.files(again), "files in the guest after a hard reboot");
    }

    @Spec("guest.rebuilt-guest-has-the-new-files")
    void guestFindsTheFilesOfItsRebuildAndNoOthers(Bench bench) {
        InstanceSpec spec = Asking.forFiles(bench, PLAIN).build();
        List<InjectedFile> others = List.of(file("/tck/other", "of the rebuild\n"));
        GuestConsole guest = Inside.arranged(bench, spec);
        GuestBoot again = Inside.bootedAgain(
                bench,
                guest,
                spec.id(),
                id -> bench.instances()
                        .rebuild(spec.toBuilder()
                                .setup(GuestSetup.NOTHING.withFiles(others))
                                .build()));
        assertEquals(Spoken.files(others), Spoken.files(again), "files in the guest after a rebuild with others");
    }

    private static GuestBoot bootedWith(Bench bench, List<InjectedFile> files) {
        return Inside.judged(bench, Asking.forFiles(bench, files).build()).newestBoot();
    }

    private static InjectedFile file(String path, String text) {
        return new InjectedFile(path, Bytes.ofUtf8(text));
    }

    private static Bytes allOctets() {
        byte[] octets = new byte[OCTETS];
        for (int octet = 0; octet < OCTETS; octet++) {
            octets[octet] = (byte) octet;
        }
        return Bytes.of(octets);
    }

    /** Bytes that no compression and no text filter leaves alone; the same at each run. */
    private static Bytes random(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return Bytes.of(bytes);
    }
}
