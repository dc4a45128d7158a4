package org.virttck.remote.server;

import org.virttck.remote.Problem;
import org.virttck.remote.TransportProblem;

/** Ends the handling of a request with a problem document. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    Refused(TransportProblem kind, String detail) {
        this(Problem.of(kind, detail));
    }

    Refused(Problem problem) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
