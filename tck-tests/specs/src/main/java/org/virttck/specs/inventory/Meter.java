package org.virttck.specs.inventory;

import java.util.List;
import org.virttck.driver.VirtDriver;
import org.virttck.driver.model.HostResources;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.judge.ArrangementFailed;

/** Reads the usage of all nodes together, because nothing says on which of them an instance will be. */
public final class Meter {

    private final VirtDriver driver;
    private final List<String> nodes;
    private final Usage first;

    private Meter(VirtDriver driver, List<String> nodes, Usage first) {
        this.driver = driver;
        this.nodes = nodes;
        this.first = first;
    }

    /** A meter that has been read once, when the ground is laid. */
    public static Meter of(Bench bench) {
        return of(bench, bench.driver());
    }

    static Meter of(Bench bench, VirtDriver driver) {
        List<String> nodes = bench.nodes();
        try {
            return new Meter(driver, nodes, total(driver, nodes));
        } catch (RuntimeException | AssertionError e) {
            throw new ArrangementFailed("could not arrange a first look at the usage: " + e.getMessage(), e);
        }
    }

    /** The usage when the meter was made. */
    public Usage first() {
        return first;
    }

    /** The usage of this moment. */
    public Usage now() {
        return total(driver, nodes);
    }

    private static Usage total(VirtDriver driver, List<String> nodes) {
        Usage sum = Usage.NONE;
        for (String node : nodes) {
            HostResources resources = driver.inventory().resources(node);
            sum = sum.plus(Usage.in(resources));
        }
        return sum;
    }
}
