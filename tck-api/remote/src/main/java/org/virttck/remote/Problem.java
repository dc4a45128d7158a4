package org.virttck.remote;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.VirtDriverException;

/**
 * A problem document (RFC 9457). One with a code is the answer of the driver, one without is that of the transport.
 *
 * @param type what kind of problem, as a URI
 * @param title the kind for people
 * @param status of HTTP
 * @param detail this problem for people; no stack trace, no secret
 * @param code of the contract
 * @param foreignType the type of what the driver threw outside the contract
 */
public record Problem(
        String type, String title, int status, String detail, Optional<String> code, Optional<String> foreignType) {

    /** The media type. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String TYPES = "https://virttck.example/errors/";

    private static final Map<ErrorCode, Integer> STATUSES = Map.of(
            ErrorCode.NOT_FOUND, 404,
            ErrorCode.ALREADY_EXISTS, 409,
            ErrorCode.INVALID_STATE, 409,
            ErrorCode.CONFLICT, 409,
            ErrorCode.INVALID_ARGUMENT, 400,
            ErrorCode.UNSUPPORTED, 501,
            ErrorCode.OUT_OF_RESOURCES, 507,
            ErrorCode.TIMEOUT, 504,
            ErrorCode.UNAVAILABLE, 503,
            ErrorCode.INTERNAL, 500);

    /**
     * The status of HTTP that goes with a code of the contract.
     *
     * @param code of the contract
     * @return 400 to 599
     */
    public static int status(ErrorCode code) {
        return STATUSES.get(code);
    }

    /**
     * A refusal by the driver.
     *
     * @param refusal of the contract
     * @return with its code
     */
    public static Problem of(VirtDriverException refusal) {
        return ofCode(refusal.code(), refusal.getMessage(), Optional.empty());
    }

    /**
     * What a driver must not throw.
     *
     * @param type of what it threw
     * @param message of it
     * @return INTERNAL, with the type
     */
    public static Problem foreign(String type, String message) {
        return ofCode(ErrorCode.INTERNAL, message, Optional.of(type));
    }

    /**
     * A request that never reached the driver.
     *
     * @param kind what is wrong with it
     * @param detail this problem for people
     * @return without a code
     */
    public static Problem of(TransportProblem kind, String detail) {
        return new Problem(TYPES + kind.slug(), title(kind), kind.status(), detail, Optional.empty(), Optional.empty());
    }

    private static Problem ofCode(ErrorCode code, String detail, Optional<String> foreignType) {
        return new Problem(
                TYPES + slug(code), title(code), status(code), detail, Optional.of(code.name()), foreignType);
    }

    static String slug(Enum<?> kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String title(Enum<?> kind) {
        String words = kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
