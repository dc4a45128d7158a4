package org.virttck.report.evidence;

/** Evidence is missing, or is not what it has to be. */
public final class EvidenceException extends RuntimeException {

    EvidenceException(String message) {
        super(message);
    }
}
