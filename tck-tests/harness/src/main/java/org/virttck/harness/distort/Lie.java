package org.virttck.harness.distort;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.virttck.driver.VirtDriver;

/** Stands before a driver while a spec runs that has to notice; whoever cleans up after it meets the driver itself. */
public final class Lie {

    private final String operation;
    private final Distortion distortion;
    private final Answer answer;
    private final AtomicBoolean over = new AtomicBoolean();

    /**
     * Prepares a lie.
     *
     * @param operation facet and method, as {@code power.off}
     * @param distortion what is wrong with its answers
     */
    public Lie(String operation, Distortion distortion) {
        this.operation = operation;
        this.distortion = distortion;
        this.answer = distortion.answer();
    }

    /**
     * A driver that lies.
     *
     * @param honest to stand before
     * @return a driver that behaves alike, but for the one operation, until the lie is over
     */
    public VirtDriver before(VirtDriver honest) {
        return FaultyDriver.of(honest, asked -> isTold(asked) ? Optional.of(answer) : Optional.empty());
    }

    /** What is wrong, in words. */
    public String told() {
        return "negative control: " + operation + " " + distortion;
    }

    /** From now on every answer is the driver's. */
    public void end() {
        over.set(true);
    }

    private boolean isTold(String asked) {
        return asked.equals(operation) && !over.get();
    }
}
