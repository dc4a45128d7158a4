package org.virttck.harness.bench;

import org.opentest4j.AssertionFailedError;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.VirtDriverException;

/** Claims about calls that have to be refused. */
public final class Refusal {

    private Refusal() {}

    /**
     * Claims that a call is refused with a certain error code.
     *
     * @param expected the code
     * @param call to the driver
     * @throws AssertionFailedError when it succeeds, or is refused otherwise
     */
    public static void assertRefused(ErrorCode expected, Runnable call) {
        String observed = answerOf(call);
        if (!observed.startsWith(expected.name())) {
            throw new AssertionFailedError("the call had to be refused", expected.name(), observed);
        }
    }

    /**
     * What a call comes to, in words.
     *
     * @param call to the driver
     * @return {@code success}, or error code and message
     */
    public static String answerOf(Runnable call) {
        try {
            call.run();
            return "success";
        } catch (VirtDriverException e) {
            return e.code() + ": " + e.getMessage();
        }
    }
}
