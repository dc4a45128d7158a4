package org.virttck.specs.security;

import static org.virttck.harness.bench.Refusal.answerOf;

import java.net.URI;
import java.util.Optional;
import org.testng.annotations.Test;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.model.Image;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.KernelBoot;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.engine.ProvesForEach;
import org.virttck.harness.engine.TableBench;

/** Where an image is said to be. */
public final class LocationSpec extends TableBench {

    /**
     * A disk where there is none.
     *
     * @param row of the table
     */
    @ProvesForEach(HostileLocation.Rows.class)
    @Test(dataProvider = ROWS)
    public void diskThatIsNoRegularFileIsRefused(HostileLocation row) {
        Bench bench = bench();
        ImageFiles files = new ImageFiles(bench);
        if (row == HostileLocation.ENDLESS_DEVICE) {
            bench.arrange("a driver that refuses devices", () -> refuseHarmlessDevice(bench, files));
        }
        assertRefused(bench, files.image(row.in(files)), row);
    }

    /**
     * A kernel where there is none.
     *
     * @param row of the table
     */
    @ProvesForEach(HostileLocation.Rows.class)
    @Test(dataProvider = ROWS)
    public void kernelThatIsNoRegularFileIsRefused(HostileLocation row) {
        Bench bench = bench();
        ImageFiles files = new ImageFiles(bench);
        if (row == HostileLocation.ENDLESS_DEVICE) {
            bench.arrange("a driver that refuses devices", () -> refuseHarmlessDevice(bench, files));
        }
        Image disk = files.disk();
        KernelBoot boot = new KernelBoot(row.in(files), disk.location(), "");
        assertRefused(bench, ImageFiles.withKernel(disk, Optional.of(boot)), row);
    }

    /**
     * A disk at the end of a detour.
     *
     * @param row of the table
     */
    @ProvesForEach(OddLocation.Rows.class)
    @Test(dataProvider = ROWS)
    public void detourIsTakenOrRefused(OddLocation row) {
        ImageFiles files = new ImageFiles(bench());
        new Aftermath(bench()).assertTakenOrRefused(at(files, row.in(files)), ErrorCode.INVALID_ARGUMENT);
    }

    /**
     * A disk in a file of an odd name.
     *
     * @param row of the table
     */
    @ProvesForEach(OddFileName.Rows.class)
    @Test(dataProvider = ROWS)
    public void fileOfAnOddNameIsFound(OddFileName row) {
        ImageFiles files = new ImageFiles(bench());
        InstanceSpec spec = at(files, files.raw(row.file()).toUri());
        bench().instances().spawn(spec);
        new Aftermath(bench()).assertTaken(spec);
    }

    private static void assertRefused(Bench bench, Image image, HostileLocation row) {
        InstanceSpec spec = bench.spec().image(image).powerOn(false).build();
        new Aftermath(bench).assertRefused(spec, row.refusals());
        new Aftermath(bench).assertNothing(spec);
    }

    private static InstanceSpec at(ImageFiles files, URI location) {
        return files.spec().toBuilder().image(files.image(location)).build();
    }

    /** Whoever takes a device that ends at once would fill the disk of the host from one that never does. */
    private static void refuseHarmlessDevice(Bench bench, ImageFiles files) {
        InstanceSpec spec = at(files, HostileLocation.harmlessDevice());
        String answer = answerOf(() -> bench.instances().spawn(spec));
        if (answer.equals("success")) {
            throw new AssertionError("it takes " + HostileLocation.harmlessDevice());
        }
    }
}
