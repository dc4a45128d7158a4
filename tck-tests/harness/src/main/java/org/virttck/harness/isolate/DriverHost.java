package org.virttck.harness.isolate;

import java.util.List;
import org.virttck.driver.VirtDriver;
import org.virttck.report.Report.Artifact;

/** The place where the driver under test lives. */
public interface DriverHost extends AutoCloseable {

    /**
     * Opens a driver over the operator's hypervisor; several may be open at once.
     *
     * @return an open driver, to be closed by the caller
     */
    VirtDriver open();

    /**
     * What is tested.
     *
     * @return every JAR on the driver's class path with its digest
     */
    List<Artifact> subjects();

    /** Ends the place. */
    @Override
    void close();
}
