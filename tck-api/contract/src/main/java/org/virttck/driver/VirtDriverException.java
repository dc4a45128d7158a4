package org.virttck.driver;

import java.util.Objects;

/** The only exception that crosses the contract. */
public final class VirtDriverException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ErrorCode code;

    /**
     * Makes an exception without a cause.
     *
     * @param code why the operation failed
     * @param message for people: names the object and the way out; no secrets
     */
    public VirtDriverException(ErrorCode code, String message) {
        this(code, message, null);
    }

    /**
     * Makes an exception with a cause.
     *
     * @param code why the operation failed
     * @param message for people: names the object and the way out; no secrets
     * @param cause what was caught; may be absent
     */
    public VirtDriverException(ErrorCode code, String message, Throwable cause) {
        super(Objects.requireNonNull(message, "message"), cause);
        this.code = Objects.requireNonNull(code, "code");
    }

    /**
     * Why the operation failed.
     *
     * @return the code on which callers decide
     */
    public ErrorCode code() {
        return code;
    }

    /**
     * The conformant refusal of an operation whose capability is not declared.
     *
     * @param capability what is missing
     * @return an exception with {@link ErrorCode#UNSUPPORTED}
     */
    public static VirtDriverException unsupported(Capability capability) {
        return new VirtDriverException(ErrorCode.UNSUPPORTED, "capability " + capability + " is not declared");
    }
}
