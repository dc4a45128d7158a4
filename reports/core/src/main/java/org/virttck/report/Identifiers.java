package org.virttck.report;

/** Names that other programs look for. A foundation that adopts the kit puts its own domain here. */
public final class Identifiers {

    /** Media type of a statement inside its envelope. */
    public static final String PAYLOAD_TYPE = "application/vnd.in-toto+json";

    /** Type of every in-toto statement of version 1. */
    public static final String STATEMENT_TYPE = "https://in-toto.io/Statement/v1";

    /** Type of the predicate: a conformance report. */
    public static final String PREDICATE_TYPE = "https://virttck.example/attestation/conformance-report/v1";

    /** Type of the predicate of a decision: a verification summary of SLSA. */
    public static final String SUMMARY_TYPE = "https://slsa.dev/verification_summary/v1";

    /** Media type of a challenge inside its envelope. */
    public static final String CHALLENGE_TYPE = "application/vnd.virttck.challenge+json";

    /** Who decides. */
    public static final String VERIFIER = "https://virttck.example/verifier";

    /** Where policies are; their id follows. */
    public static final String POLICIES = "https://virttck.example/policy/";

    /** Name of the member of a verification summary that explains the decision. */
    public static final String DECISION_EXTENSION = "https://virttck.example/attestation/decision/v1";

    private Identifiers() {}
}
