package org.virttck.specs.guest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.bench.GuestBoot;
import org.virttck.harness.bench.GuestConsole;
import org.virttck.harness.engine.Spec;
import org.virttck.specs.lifecycle.Asking;

/** The drive on which a guest finds its metadata. */
final class ConfigDriveSpec {

    private static final Map<String, String> ONE = Map.of("role", "of the one", "only-of-one", "yes");
    private static final Map<String, String> OTHER = Map.of("role", "of the other");

    @Spec("guest.config-drive-is-there")
    void guestThatAskedForAConfigDriveFindsOne(Bench bench) {
        GuestConsole guest = Inside.judged(bench, Asking.forConfigDrive(bench).build());
        assertEquals(List.of("config-2"), drives(guest, "label"), "labels of config drives that the guest finds");
    }

    @Spec("guest.no-config-drive-unless-asked")
    void guestThatAskedForNoConfigDriveFindsNone(Bench bench) {
        GuestConsole guest = Inside.arranged(bench, bench.spec().build());
        assertEquals(List.of(), drives(guest, "label"), "labels of config drives that the guest finds");
    }

    @Spec("guest.config-drive-names-its-instance")
    void configDriveHoldsIdAndNameOfTheInstance(Bench bench) {
        InstanceSpec spec = Asking.forConfigDrive(bench).build();
        GuestConsole guest = Inside.withDrive(bench, spec);
        assertEquals(List.of(spec.id().toString()), drives(guest, "uuid"), "uuid in the metadata");
        assertEquals(List.of(spec.name()), drives(guest, "name"), "name in the metadata");
    }

    @Spec("guest.metadata-is-exact")
    void guestFindsEachPairOfItsMetadataAndNoOther(Bench bench) {
        Map<String, String> metadata = Map.of(
                "plain", "value",
                "empty", "",
                "spaced out", "  leading, trailing  ",
                "markup", "<a href=\"x\">&amp;</a> {\"json\": [1, 'two']}",
                "lines", "one\ntwo\r\nthree\ttab\\n not a line",
                "gr\u00fc\u00dfe", "\u6f22\u5b57 e\u0301 \u00e9 \ud83d\ude80",
                "shell", "$(id) `id` ; | & %s %41");
        GuestConsole guest = Inside.withDrive(
                bench, Asking.forConfigDrive(bench).metadata(metadata).build());
        assertEquals(Spoken.metadata(metadata), Spoken.metadata(guest.newestBoot()), "metadata in the guest");
    }

    @Spec("guest.config-drive-is-of-this-instance-only")
    void guestsFindTheirOwnMetadata(Bench bench) {
        GuestConsole one = Inside.withDrive(
                bench, Asking.forConfigDrive(bench).metadata(ONE).build());
        GuestConsole other = Inside.withDrive(
                bench, Asking.forConfigDrive(bench).metadata(OTHER).build());
        assertEquals(Spoken.metadata(ONE), Spoken.metadata(one.newestBoot()), "metadata of the first guest");
        assertEquals(Spoken.metadata(OTHER), Spoken.metadata(other.newestBoot()), "metadata of the second guest");
    }

    @Spec("guest.config-drive-survives-a-hard-reboot")
    void guestFindsTheSameMetadataAfterAHardReboot(Bench bench) {
        InstanceSpec spec = Asking.forConfigDrive(bench).metadata(ONE).build();
        GuestConsole guest = Inside.withDrive(bench, spec);
        GuestBoot again = Inside.bootedAgain(bench, guest, spec.id(), id -> Reboots.hard(bench, id));
        assertEquals(Spoken.metadata(ONE), Spoken.metadata(again), "metadata in the guest after a hard reboot");
    }

    @Spec("guest.rebuilt-config-drive-is-new")
    void guestFindsTheMetadataOfItsRebuild(Bench bench) {
        InstanceSpec spec = Asking.forConfigDrive(bench).metadata(ONE).build();
        GuestConsole guest = Inside.withDrive(bench, spec);
        InstanceSpec changed = spec.toBuilder().metadata(OTHER).build();
        GuestBoot again = Inside.bootedAgain(
                bench, guest, spec.id(), id -> bench.instances().rebuild(changed));
        assertEquals(Spoken.metadata(OTHER), Spoken.metadata(again), "metadata in the guest after a rebuild");
    }

    @Spec("guest.earlier-config-drive-is-gone")
    void guestOfALaterInstanceOfTheSameIdFindsNothingOfTheEarlier(Bench bench) {
        InstanceSpec earlier = Asking.forConfigDrive(bench).metadata(ONE).build();
        Inside.withDrive(bench, earlier);
        bench.arrange("its removal", () -> bench.instances().destroy(earlier.id()));
        GuestConsole later =
                Inside.arranged(bench, bench.spec().id(earlier.id()).build());
        assertEquals(List.of(), Spoken.metadata(later.newestBoot()), "metadata in the guest, which was given none");
    }

    private static List<String> drives(GuestConsole guest, String key) {
        return guest.newestBoot().values("config-drive", key);
    }
}
