package org.virttck.harness.judge;

import java.util.List;
import java.util.Optional;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.ValueWrapper;
import org.virttck.driver.Capability;
import org.virttck.driver.VirtDriverException;
import org.virttck.report.Report.Failure;
import org.virttck.report.Verdict;

/**
 * What one spec came to.
 *
 * @param verdict of the spec
 * @param missing undeclared capabilities, when it does not apply for the lack of them
 * @param failure what went wrong; empty at PASS
 */
public record Judgement(Verdict verdict, List<Capability> missing, Optional<Failure> failure) {

    private static final int MAX_CAUSES = 16;

    /** The spec held. */
    public static final Judgement PASSED = new Judgement(Verdict.PASS, List.of(), Optional.empty());

    /**
     * Judges what a spec threw.
     *
     * @param thrown by the spec or by an engine around it
     * @return the verdict, with what is to be known about it
     */
    public static Judgement of(Throwable thrown) {
        Throwable told = signalWithin(thrown);
        if (told instanceof NotDeclared signal) {
            return new Judgement(Verdict.NOT_APPLICABLE, signal.missing(), message(signal));
        }
        if (told instanceof OtherSubject signal) {
            return new Judgement(Verdict.NOT_APPLICABLE, List.of(), message(signal));
        }
        return new Judgement(verdict(told), List.of(), Optional.of(failure(told)));
    }

    /**
     * A spec for which the kit has to answer.
     *
     * @param message what broke
     * @return an ERROR
     */
    public static Judgement kitBroke(String message) {
        return new Judgement(Verdict.ERROR, List.of(), Optional.of(new Failure(message, none(), none())));
    }

    private static Verdict verdict(Throwable told) {
        if (told instanceof AssertionError || told instanceof VirtDriverException) {
            return Verdict.FAIL;
        }
        if (told instanceof NotSupplied) {
            return Verdict.SKIPPED;
        }
        return told instanceof ArrangementFailed ? Verdict.INCONCLUSIVE : Verdict.ERROR;
    }

    /** Engines wrap what an extension or a listener throws; the kit's own signals count wherever they are. */
    private static Throwable signalWithin(Throwable thrown) {
        Throwable candidate = thrown;
        for (int depth = 0; candidate != null && depth < MAX_CAUSES; depth++) {
            if (isSignal(candidate)) {
                return candidate;
            }
            candidate = candidate.getCause();
        }
        return thrown;
    }

    private static boolean isSignal(Throwable candidate) {
        return candidate instanceof NotDeclared
                || candidate instanceof OtherSubject
                || candidate instanceof NotSupplied
                || candidate instanceof ArrangementFailed
                || candidate instanceof AssertionError;
    }

    private static Failure failure(Throwable told) {
        if (told instanceof AssertionFailedError assertion && comparesValues(assertion)) {
            return new Failure(title(assertion), value(assertion.getExpected()), value(assertion.getActual()));
        }
        if (told instanceof VirtDriverException refusal) {
            String observed = refusal.code() + ": " + refusal.getMessage();
            return new Failure("a call failed that had to succeed", Optional.of("success"), Optional.of(observed));
        }
        String text = told instanceof AssertionError || told instanceof ArrangementFailed || told instanceof NotSupplied
                ? withoutValues(String.valueOf(told.getMessage()))
                : told.toString();
        return new Failure(text, none(), none());
    }

    /** A truth value beside another tells nothing that the message has not said. */
    private static boolean comparesValues(AssertionFailedError assertion) {
        return assertion.isExpectedDefined() && !(assertion.getExpected().getValue() instanceof Boolean);
    }

    private static Optional<Failure> message(Throwable told) {
        return Optional.of(new Failure(told.getMessage(), none(), none()));
    }

    /** JUnit appends both values to the message; they are kept apart here. */
    private static String title(AssertionFailedError assertion) {
        return withoutValues(String.valueOf(assertion.getMessage()));
    }

    private static String withoutValues(String message) {
        int values = message.indexOf(" ==> expected: ");
        return values >= 0 ? message.substring(0, values) : message;
    }

    private static Optional<String> value(ValueWrapper wrapper) {
        return Optional.ofNullable(wrapper).map(ValueWrapper::getStringRepresentation);
    }

    private static Optional<String> none() {
        return Optional.empty();
    }
}
