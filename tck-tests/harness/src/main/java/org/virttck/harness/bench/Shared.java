package org.virttck.harness.bench;

import java.util.function.UnaryOperator;
import org.virttck.harness.record.Tape;

/**
 * A value that several actors of a spec touch, listeners among them. In which order they did is on the tape, so that they
 * see the same again when it is played.
 *
 * @param <T> of the value; not changed in place
 */
public final class Shared<T> {

    private final Tape tape;
    private T value;

    Shared(Tape tape, T value) {
        this.tape = tape;
        this.value = value;
    }

    /** The value at this moment. */
    public T get() {
        return tape.step(at -> value);
    }

    /** Replaces the value by what is made of it, which is returned. */
    public T update(UnaryOperator<T> change) {
        return tape.step(at -> {
            value = change.apply(value);
            return value;
        });
    }
}
