package org.virttck.report.verify;

import java.nio.file.Path;
import java.util.function.UnaryOperator;

/**
 * A report that is not what it claims to be, or that looks as if it were not.
 *
 * @param name of the case
 * @param how it is made out of a report that is right
 * @param outcome what the verifier has to say: check and message, or {@link #ACCEPTED}
 * @param spoil does it
 * @param request what is asked of the verifier, besides what is asked of every report
 */
record Forgery(String name, String how, String outcome, Spoiling spoil, UnaryOperator<VerificationRequest> request) {

    static final String ACCEPTED = "accepted";

    /** Changes the folder of a run. */
    interface Spoiling {
        void in(SignedRun run, Path folder) throws Exception;
    }

    static Forgery of(String name, String how, String outcome, Spoiling spoil) {
        return new Forgery(name, how, outcome, spoil, request -> request);
    }

    Forgery asking(UnaryOperator<VerificationRequest> more) {
        return new Forgery(name, how, outcome, spoil, more);
    }

    @Override
    public String toString() {
        return name;
    }
}
