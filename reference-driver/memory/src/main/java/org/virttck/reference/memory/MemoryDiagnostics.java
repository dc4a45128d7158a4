package org.virttck.reference.memory;

import java.util.List;
import org.virttck.driver.Capability;
import org.virttck.driver.Diagnostics;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.VirtDriverException;
import org.virttck.driver.model.BlockStatistics;
import org.virttck.driver.model.InstanceDiagnostics;
import org.virttck.driver.model.InstanceDiagnostics.Disk;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.VolumeUsage;

/** What the guests of one operator and their devices have done. No volume can be attached here yet. */
final class MemoryDiagnostics implements Diagnostics {

    private final Gate gate;
    private final Estate estate;

    MemoryDiagnostics(Gate gate, Estate estate) {
        this.gate = gate;
        this.estate = estate;
    }

    @Override
    public InstanceDiagnostics of(InstanceId instance) {
        gate.admit(Capability.DIAGNOSTICS);
        return estate.require(instance).examine();
    }

    @Override
    public BlockStatistics blockStatistics(InstanceId instance, String device) {
        gate.admit(Capability.BLOCK_STATISTICS);
        Arguments.present("device", device);
        for (Disk disk : estate.require(instance).examine().disks()) {
            if (disk.device().equals(device)) {
                return disk.traffic();
            }
        }
        throw new VirtDriverException(ErrorCode.NOT_FOUND, "instance " + instance + " has no disk \"" + device + "\"");
    }

    @Override
    public List<VolumeUsage> volumeUsage() {
        gate.admit(Capability.VOLUME_USAGE);
        return List.of();
    }
}
