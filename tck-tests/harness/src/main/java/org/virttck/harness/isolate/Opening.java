package org.virttck.harness.isolate;

import java.util.concurrent.Callable;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.VirtDriver;
import org.virttck.driver.VirtDriverException;
import org.virttck.harness.config.EnvironmentProblem;
import org.virttck.harness.config.UsageProblem;
import org.virttck.harness.record.CallGuard;
import org.virttck.remote.ForeignFailure;
import org.virttck.remote.client.EndpointFailure;

/** How a driver is opened, and who is to blame when that fails. */
final class Opening {

    private final CallGuard guard;
    private final String what;

    /**
     * Names what is opened.
     *
     * @param guard bounds the call
     * @param what for people: a provider, an endpoint
     */
    Opening(CallGuard guard, String what) {
        this.guard = guard;
        this.what = what;
    }

    @SuppressWarnings("unchecked") // the guard hands back what the call gave it
    <T extends VirtDriver> T open(Callable<T> call) {
        CallGuard.Outcome outcome = guard.call("open", call);
        if (outcome.timedOut()) {
            throw unusable("did not return from open within " + guard.limit().toSeconds() + " s", null);
        }
        Throwable thrown = outcome.thrown();
        if (thrown instanceof VirtDriverException refusal) {
            throw refused(refusal);
        }
        if (thrown instanceof UsageProblem problem) {
            throw problem;
        }
        if (thrown instanceof EnvironmentProblem problem) {
            throw problem;
        }
        if (thrown != null || outcome.value() == null) {
            throw unusable(told(thrown), thrown);
        }
        return (T) outcome.value();
    }

    private static String told(Throwable thrown) {
        if (thrown == null) {
            return "returned null from open";
        }
        if (thrown instanceof EndpointFailure failure) {
            return "failed at open: " + failure.getMessage();
        }
        return "threw " + (thrown instanceof ForeignFailure foreign ? foreign.getMessage() : thrown) + " from open";
    }

    private RuntimeException refused(VirtDriverException refusal) {
        String message = what + " cannot open the driver: " + refusal.getMessage();
        if (refusal.code() == ErrorCode.INVALID_ARGUMENT) {
            return new UsageProblem(message);
        }
        if (refusal.code() == ErrorCode.UNAVAILABLE) {
            return new EnvironmentProblem(message, refusal);
        }
        return unusable("answered " + refusal.code() + " at open: " + refusal.getMessage(), refusal);
    }

    private DriverUnusable unusable(String did, Throwable cause) {
        return new DriverUnusable(what + " " + did, cause);
    }
}
