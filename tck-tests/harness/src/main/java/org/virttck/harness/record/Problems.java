package org.virttck.harness.record;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.opentest4j.AssertionFailedError;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.VirtDriverException;
import org.virttck.harness.judge.ArrangementFailed;
import org.virttck.harness.judge.NotSupplied;
import org.virttck.remote.ForeignFailure;
import org.virttck.remote.client.EndpointFailure;

/** What was thrown, as a code that says whom it blames and words; and back again. */
public final class Problems {

    static final String NO_ANSWER = "NO_ANSWER";
    static final String NULL = "NULL";
    private static final String NOT_SUPPLIED = "NOT_SUPPLIED";
    private static final String NOT_ARRANGED = "NOT_ARRANGED";
    private static final String NOT_HELD = "NOT_HELD";

    private static final int MOST_CAUSES = 16;

    private Problems() {}

    static String code(Throwable thrown) {
        if (thrown instanceof VirtDriverException refusal) {
            return refusal.code().name();
        }
        if (thrown instanceof NotSupplied) {
            return NOT_SUPPLIED;
        }
        if (thrown instanceof ArrangementFailed) {
            return NOT_ARRANGED;
        }
        return thrown instanceof AssertionError ? NOT_HELD : thrown.getClass().getName();
    }

    /** What comes over the wire names what was thrown there, in words of its own. */
    public static String told(Throwable thrown) {
        boolean fromElsewhere = thrown instanceof ForeignFailure
                || thrown instanceof EndpointFailure
                || thrown instanceof PlayedFailure;
        return fromElsewhere ? String.valueOf(thrown.getMessage()) : thrown.toString();
    }

    /** What is behind it, the nearest first. */
    static List<String> causes(Throwable thrown) {
        return Stream.iterate(thrown.getCause(), Objects::nonNull, Throwable::getCause)
                .limit(MOST_CAUSES)
                .map(cause -> String.valueOf(cause.getMessage()))
                .toList();
    }

    /** The same causes, as far as they can be told. */
    static Optional<Throwable> chain(List<String> causes) {
        return causes.isEmpty()
                ? Optional.empty()
                : Optional.of(new PlayedFailure(
                        causes.get(0), chain(causes.subList(1, causes.size())).orElse(null)));
    }

    /** How a call ended that did not return. */
    static CallGuard.Outcome outcome(String code, String message, String told, Optional<Throwable> cause) {
        return switch (code) {
            case NO_ANSWER -> new CallGuard.Outcome(null, null, true);
            case NULL -> new CallGuard.Outcome(null, null, false);
            default ->
                new CallGuard.Outcome(
                        null, isOfTheContract(code) ? refusal(code, message, cause) : played(told), false);
        };
    }

    /** What a look threw. */
    static RuntimeException thrown(String code, String message, String told) {
        return switch (code) {
            case NOT_SUPPLIED -> new NotSupplied(message);
            case NOT_ARRANGED -> new ArrangementFailed(message, null);
            case NOT_HELD -> throw new AssertionFailedError(message);
            default -> isOfTheContract(code) ? refusal(code, message, Optional.empty()) : played(told);
        };
    }

    private static boolean isOfTheContract(String code) {
        return Arrays.stream(ErrorCode.values()).anyMatch(known -> known.name().equals(code));
    }

    private static RuntimeException refusal(String code, String message, Optional<Throwable> cause) {
        return new VirtDriverException(ErrorCode.valueOf(code), message, cause.orElse(null));
    }

    private static RuntimeException played(String told) {
        return new PlayedFailure(told, null);
    }

    /** Stands for whatever was thrown when the record was made. */
    private static final class PlayedFailure extends RuntimeException {

        private static final long serialVersionUID = 1L;

        PlayedFailure(String told, Throwable cause) {
            super(told, cause);
        }
    }
}
