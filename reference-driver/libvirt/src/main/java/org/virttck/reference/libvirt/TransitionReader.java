package org.virttck.reference.libvirt;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.LifecycleEvent.Transition;
import org.virttck.driver.model.PowerState;

/**
 * Makes one transition of each change of state, where libvirt tells of every step: a boot first lets the CPUs go, a
 * save first halts them.
 *
 * <p>A halt is therefore believed only when the guest is seen to be paused. When it is no longer, the next signal
 * decides, which must be on its way.
 */
final class TransitionReader {

    private enum Phase {
        OFF,
        UP,
        HALTED_UNTOLD,
        PAUSED
    }

    private final Function<InstanceId, PowerState> look;
    private final Map<InstanceId, Phase> phases = new HashMap<>();

    /**
     * Begins with no guest known.
     *
     * @param look finds out the present state of a guest
     */
    TransitionReader(Function<InstanceId, PowerState> look) {
        this.look = look;
    }

    /** Takes a guest's present state as known. */
    void learn(InstanceId id, PowerState state) {
        switch (state) {
            case RUNNING, CRASHED -> phases.put(id, Phase.UP);
            case PAUSED -> phases.put(id, Phase.PAUSED);
            default -> phases.remove(id);
        }
    }

    List<Transition> read(InstanceId id, GuestSignal signal) {
        return switch (signal) {
            case BOOTED -> moveTo(id, Phase.UP, Transition.STARTED);
            case RESTORED -> moveTo(id, Phase.UP, Transition.RESUMED);
            case HALTED -> halted(id);
            case WENT_ON -> wentOn(id);
            case SAVED -> moveTo(id, Phase.OFF, Transition.SUSPENDED);
            case ENDED -> ended(id);
            case FORGOTTEN -> ended(id);
            case OTHER -> List.of();
        };
    }

    private List<Transition> halted(InstanceId id) {
        if (phase(id) != Phase.UP) {
            return List.of();
        }
        return switch (look.apply(id)) {
            case PAUSED -> moveTo(id, Phase.PAUSED, Transition.PAUSED);
            case CRASHED -> List.of();
            default -> moveTo(id, Phase.HALTED_UNTOLD);
        };
    }

    private List<Transition> wentOn(InstanceId id) {
        return switch (phase(id)) {
            case PAUSED -> moveTo(id, Phase.UP, Transition.RESUMED);
            case HALTED_UNTOLD -> moveTo(id, Phase.UP, Transition.PAUSED, Transition.RESUMED);
            default -> List.of();
        };
    }

    private List<Transition> ended(InstanceId id) {
        return switch (phase(id)) {
            case OFF -> List.of();
            case HALTED_UNTOLD -> moveTo(id, Phase.OFF, Transition.PAUSED, Transition.STOPPED);
            default -> moveTo(id, Phase.OFF, Transition.STOPPED);
        };
    }

    private Phase phase(InstanceId id) {
        return phases.getOrDefault(id, Phase.OFF);
    }

    private List<Transition> moveTo(InstanceId id, Phase next, Transition... told) {
        if (next == Phase.OFF) {
            phases.remove(id);
        } else {
            phases.put(id, next);
        }
        return List.of(told);
    }
}
