package org.virttck.report.catalogue;

/** What is tested. */
public enum SubjectKind {
    /** A driver in JARs, for which the kit itself is the endpoint. */
    JAR,
    /** A driver behind an endpoint that somebody else has started. */
    ENDPOINT
}
