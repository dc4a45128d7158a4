package org.virttck.remote;

/** What a driver behind an endpoint threw, or did, outside the contract. */
public final class ForeignFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String type;
    private final String detail;

    /**
     * Names it.
     *
     * @param type of what was thrown, in the language of the driver
     * @param detail for people
     */
    public ForeignFailure(String type, String detail) {
        super(type + ": " + detail);
        this.type = type;
        this.detail = detail;
    }

    /**
     * The type of what was thrown.
     *
     * @return in the language of the driver
     */
    public String type() {
        return type;
    }

    /**
     * What was told of it.
     *
     * @return for people
     */
    public String detail() {
        return detail;
    }
}
