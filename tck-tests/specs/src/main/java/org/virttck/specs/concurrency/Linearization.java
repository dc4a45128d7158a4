package org.virttck.specs.concurrency;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.virttck.specs.lifecycle.Demand;

/**
 * Looks for an order of calls in which each takes effect between its beginning and its end, and all answers and states
 * are those of the sequential model: the search of Wing and Gong, which remembers positions that led nowhere as Lowe
 * does.
 *
 * <p>A change that succeeds is not over in an instant: it takes effect from one moment to a later one, between which no
 * other change does, and a read may see what it passes through. A call that never ended may have had its effect or not.
 */
final class Linearization {

    private static final int NOTHING = -1;

    private final SequentialModel model;
    private final List<TimedCall> calls;
    private final Set<Position> leadNowhere = new HashSet<>();

    private Linearization(SequentialModel model, List<TimedCall> calls) {
        this.model = model;
        this.calls = calls;
    }

    /** Whether there is such an order, when the first of the calls finds that state. */
    static boolean exists(SequentialModel model, List<TimedCall> calls, String first) {
        return new Linearization(model, List.copyOf(calls)).explains(new Position(new BitSet(), first, NOTHING, first));
    }

    /**
     * How far an order has come.
     *
     * @param done calls that are over
     * @param state of the instance, or the one that a change has left
     * @param changing number of the change in progress, or {@link #NOTHING}
     * @param target the state to which it leads
     */
    private record Position(BitSet done, String state, int changing, String target) {

        boolean isSettled() {
            return changing == NOTHING;
        }

        Position afterAll(int call, String next) {
            BitSet more = (BitSet) done.clone();
            more.set(call);
            return new Position(more, next, NOTHING, next);
        }

        Position afterRead(int call) {
            BitSet more = (BitSet) done.clone();
            more.set(call);
            return new Position(more, state, changing, target);
        }
    }

    private boolean explains(Position at) {
        if (isEnd(at)) {
            return true;
        }
        return leadNowhere.add(at) && (endsChange(at) || takesAnyCall(at));
    }

    private boolean isEnd(Position at) {
        for (int call = 0; call < calls.size(); call++) {
            if (!at.done.get(call) && !calls.get(call).isUnderWay()) {
                return false;
            }
        }
        return true;
    }

    private boolean endsChange(Position at) {
        return !at.isSettled() && explains(at.afterAll(at.changing, at.target));
    }

    private boolean takesAnyCall(Position at) {
        for (int call = 0; call < calls.size(); call++) {
            if (!at.done.get(call) && call != at.changing && isDue(call, at.done) && takes(call, at)) {
                return true;
            }
        }
        return false;
    }

    /** A call takes effect after each that had ended before it began. */
    private boolean isDue(int call, BitSet done) {
        for (int other = 0; other < calls.size(); other++) {
            if (!done.get(other) && calls.get(other).endedBefore(calls.get(call))) {
                return false;
            }
        }
        return true;
    }

    private boolean takes(int number, Position at) {
        TimedCall call = calls.get(number);
        if (!at.isSettled()) {
            return call.isRead() && model.isSeenBetween(call, at.state, at.target) && explains(at.afterRead(number));
        }
        boolean inAnInstant =
                call.isRead() || !(call.isUnderWay() || call.answer().equals(Demand.SUCCESS));
        return model.after(call, at.state, met(number)).stream()
                .anyMatch(next -> explains(
                        inAnInstant ? at.afterAll(number, next) : new Position(at.done, at.state, number, next)));
    }

    private boolean met(int number) {
        for (int other = 0; other < calls.size(); other++) {
            if (other != number && calls.get(other).overlaps(calls.get(number))) {
                return true;
            }
        }
        return false;
    }
}
