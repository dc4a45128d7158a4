package org.virttck.specs.security;

import java.util.Optional;
import org.opentest4j.AssertionFailedError;
import org.virttck.driver.VirtDriverException;
import org.virttck.harness.judge.ArrangementFailed;

/**
 * A text that must not be told.
 *
 * @param text that gives it away
 * @param what it is, in words
 */
record Telltale(String text, String what) {

    /** Claims that neither a refusal nor what caused it tells the text. Whether a call is refused is for other rules. */
    void assertSilent(Runnable call) {
        Optional<VirtDriverException> refusal = refusalOf(call);
        if (refusal.isEmpty()) {
            throw new ArrangementFailed("could not arrange a call that is refused: it succeeded", null);
        }
        for (Throwable told = refusal.get(); told != null; told = told.getCause()) {
            if (String.valueOf(told.getMessage()).contains(text)) {
                String expected = "a refusal without the " + what;
                String hidden = told.getMessage().replace(text, "[the " + what + "]");
                throw new AssertionFailedError("the " + what + " is in a refusal", expected, hidden);
            }
        }
    }

    private static Optional<VirtDriverException> refusalOf(Runnable call) {
        try {
            call.run();
            return Optional.empty();
        } catch (VirtDriverException refusal) {
            return Optional.of(refusal);
        }
    }
}
