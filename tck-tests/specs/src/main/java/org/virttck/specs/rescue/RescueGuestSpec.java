package org.virttck.specs.rescue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.virttck.driver.model.RebootType;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.bench.GuestBoot;
import org.virttck.harness.engine.Spec;

/** What the guest finds while its instance is rescued, and afterwards. */
final class RescueGuestSpec {

    private static final String RESCUE_SYSTEM = "rescue";

    @Spec("rescue.rescue-image-is-booted")
    void rescueSystemSaysThatItIsOne(Bench bench) {
        GuestBoot report = Patient.booted(bench).rescue();
        assertEquals(RESCUE_SYSTEM, Patient.imageOf(report), "what was booted for the rescue");
    }

    @Spec("rescue.original-disk-is-second")
    void secondDiskIsOfTheSizeOfTheRootDisk(Bench bench) {
        Patient patient = Patient.booted(bench);
        List<String> own = patient.own().values("disk", "bytes");
        GuestBoot report = patient.rescueForSure();
        List<String> disks = report.values("disk", "bytes");
        String second = disks.size() < 2 ? "there is none" : disks.get(1);
        assertEquals(own.get(0), second, "bytes of the second disk, of the disks " + disks);
    }

    @Spec("rescue.rescue-disk-is-fresh")
    void secondRescueBeginsLikeTheFirst(Bench bench) {
        Patient patient = Patient.rescued(bench);
        patient.own().bootsOfItsRootDisk();
        bench.arrange("the end of the first rescue", patient::unrescue);
        GuestBoot second = patient.rescueForSure();
        assertEquals(1, second.bootsOfItsRootDisk(), "boots from the disk of the second rescue, this one included");
    }

    @Spec("rescue.unrescue-boots-the-original")
    void guestIsItselfAgainAfterUnrescue(Bench bench) {
        Patient patient = Patient.rescued(bench);
        GuestBoot report = patient.unrescue();
        assertEquals(Patient.imageOf(patient.own()), Patient.imageOf(report), "what was booted by unrescue");
    }

    @Spec("rescue.original-disk-survives")
    void rootDiskRemembersItsBootsAfterUnrescue(Bench bench) {
        Patient patient = Patient.booted(bench);
        long boots = patient.own().bootsOfItsRootDisk();
        patient.rescueForSure();
        GuestBoot report = patient.unrescue();
        assertEquals(boots + 1, report.bootsOfItsRootDisk(), "boots from the root disk, the one by unrescue included");
    }

    @Spec("rescue.hard-reboot-boots-the-rescue-image")
    void hardRebootBootsTheRescueSystem(Bench bench) {
        Patient patient = Patient.rescued(bench);
        GuestBoot report =
                patient.reportAfter("a hard reboot", () -> bench.power().reboot(patient.id(), RebootType.HARD));
        assertEquals(RESCUE_SYSTEM, Patient.imageOf(report), "what was booted by a hard reboot of a rescued instance");
    }

    @Spec("rescue.power-cycle-stays-rescued")
    void powerCycleBootsTheRescueSystem(Bench bench) {
        Patient patient = Patient.rescued(bench);
        RescueStateSpec.arrangeOff(bench, patient.id());
        GuestBoot report = patient.reportAfter(
                "a rescue system that is on again", () -> bench.power().on(patient.id()));
        assertEquals(RESCUE_SYSTEM, Patient.imageOf(report), "what was booted by power on of a rescued instance");
    }
}
