package org.virttck.specs.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.virttck.harness.bench.Refusal.assertRefused;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.model.InstanceDiagnostics;
import org.virttck.driver.model.InstanceDiagnostics.Disk;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.PowerState;
import org.virttck.driver.model.VolumeUsage;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.engine.Spec;

/** Traffic of one disk, and of volumes. */
final class BlockStatisticsSpec {

    /** A question that would reach the other instance instead would be refused: that one is off. */
    @Spec("diagnostics.block-statistics-agree-with-diagnostics")
    void statisticsLieBetweenTwoExaminations(Bench bench) {
        bench.in(PowerState.SHUTDOWN);
        InstanceId instance = bench.running();
        InstanceDiagnostics before = bench.diagnostics().of(instance);
        Counters between = new Counters(new TreeMap<>());
        for (Disk disk : before.disks()) {
            String device = disk.device();
            between.values()
                    .putAll(Counters.of(device, bench.diagnostics().blockStatistics(instance, device))
                            .values());
        }
        Counters after = Counters.ofDisks(bench.diagnostics().of(instance));
        assertEquals(
                Map.of(), between.below(Counters.ofDisks(before)), "block statistics less than diagnostics before");
        assertEquals(Map.of(), after.below(between), "diagnostics less than block statistics before");
    }

    @Spec("diagnostics.unknown-disk-is-not-found")
    void diskThatIsNotThereIsNotFound(Bench bench) {
        InstanceId instance = bench.running();
        assertRefused(ErrorCode.NOT_FOUND, () -> bench.diagnostics().blockStatistics(instance, "vdzz"));
    }

    @Spec("diagnostics.unknown-disk-is-not-found")
    void beginningOfANameIsNoName(Bench bench) {
        InstanceId instance = bench.running();
        assertRefused(ErrorCode.NOT_FOUND, () -> bench.diagnostics().blockStatistics(instance, "vd"));
    }

    @Spec("diagnostics.root-disk-is-no-volume")
    void instanceWithoutVolumesHasNoVolumeTraffic(Bench bench) {
        InstanceId instance = bench.running();
        List<VolumeUsage> wrong = bench.diagnostics().volumeUsage().stream()
                .filter(usage -> usage.instance().equals(instance))
                .toList();
        assertEquals(List.of(), wrong, "traffic of volumes of an instance that has none");
    }
}
