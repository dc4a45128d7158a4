package org.virttck.specs.lifecycle;

import org.virttck.driver.VirtDriverException;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceInfo;
import org.virttck.harness.bench.Bench;

/**
 * What an outsider can see of an instance at one moment.
 *
 * @param state a power state, {@code ABSENT}, or what does not agree about it
 * @param listed whether its id is among all
 * @param rescued as it is told
 * @param figures its name and size
 */
public record Sighting(String state, boolean listed, boolean rescued, Figures figures) {

    /**
     * What does not change as long as the instance is there.
     *
     * @param name of the instance
     * @param memoryMib the most that it may get
     * @param vcpus of the instance
     */
    public record Figures(String name, long memoryMib, int vcpus) {}

    private static final Figures NONE = new Figures("", 0, 0);

    /**
     * Looks.
     *
     * @param bench of the spec
     * @param instance at which
     */
    public static Sighting of(Bench bench, InstanceId instance) {
        boolean listed = bench.instances().ids().contains(instance);
        boolean exists = bench.instances().exists(instance);
        try {
            InstanceInfo info = bench.info(instance);
            String state = info.state().name();
            return new Sighting(
                    exists ? state : "exists() says no, but info() says " + state,
                    listed,
                    info.rescued(),
                    new Figures(info.name(), info.maxMemoryMib(), info.vcpus()));
        } catch (VirtDriverException refusal) {
            String state = exists ? "exists() says yes, but info() says " + refusal.code() : TableState.ABSENT;
            return new Sighting(state, listed, false, NONE);
        }
    }

    /** The state in the words of the table, where RESCUED says more than a power state. */
    String inTheWordsOf(String wanted) {
        boolean both = wanted.equals(TableState.RESCUED);
        return both ? (rescued && state.equals("RUNNING") ? wanted : state + ", rescued: " + rescued) : state;
    }
}
