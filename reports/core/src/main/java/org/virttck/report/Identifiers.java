package org.virttck.report;

/** Names that other programs look for. A foundation that adopts the kit puts its own domain here. */
public final class Identifiers {

    /** Media type of a statement inside its envelope. */
    public static final String PAYLOAD_TYPE = "application/vnd.in-toto+json";

    /** Type of every in-toto statement of version 1. */
    public static final String STATEMENT_TYPE = "https://in-toto.io/Statement/v1";

    /** Type of the predicate: a conformance report. */
    public static final String PREDICATE_TYPE = "https://virttck.example/attestation/conformance-report/v1";

    private Identifiers() {}
}
