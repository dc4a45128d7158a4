package org.virttck.harness.record;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.virttck.driver.model.LifecycleEvent;

/**
 * All that a spec learns from outside goes through its tape: it is recorded while it happens, or played from a record. So
 * a spec that asks for nothing past its tape comes to the same each time the record is played.
 */
public interface Tape extends AutoCloseable {

    /** Who does what in the spec. */
    Actors actors();

    /** Calls a driver. */
    CallGuard.Outcome call(Call call);

    /** Asks a driver for one of its facets, which is worth a line only when there is none. */
    CallGuard.Outcome facet(Call call);

    /**
     * Finds something out past the driver.
     *
     * @param what is looked at, in words
     * @param type of what is found: a boolean, a number, a text, an instant, or a record of such
     * @param live looks
     * @return what was found
     */
    <T> T look(String what, Class<T> type, Supplier<T> live);

    /**
     * Opens something that is used through this tape.
     *
     * @param what is opened, in words
     * @param type an interface
     * @param live opens it
     * @return what was opened, or something in its place of which nothing may be asked
     */
    <T> T open(String what, Class<T> type, Supplier<T> live);

    /**
     * Touches what several actors share, in an order that the record keeps.
     *
     * @param body is told how long the spec has been under way; calls nobody
     * @return what it returns
     */
    <T> T step(Function<Duration, T> body);

    /**
     * Waits for a condition.
     *
     * @param what it is, in words
     * @param limit until when
     * @param condition asks through this tape alone
     * @param polling asks for the condition again and again until the limit has passed
     * @return whether it came to hold
     */
    boolean wait(String what, Duration limit, BooleanSupplier condition, BooleanSupplier polling);

    /** A listener that hears through this tape. */
    Consumer<LifecycleEvent> hearing(Consumer<LifecycleEvent> listener);

    /** Notes something in words, for people. */
    void note(String text);

    /** The verdict is found; what follows is the clean-up. */
    void end();

    @Override
    void close();

    /** How long the spec has been under way. */
    default Duration elapsed() {
        return step(at -> at);
    }
}
