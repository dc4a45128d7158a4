package org.virttck.report.verify;

import java.util.Optional;
import org.virttck.report.Report;
import org.virttck.report.Statement;
import org.virttck.report.sign.Envelope;

/** What the checks have found out so far. A check relies on the ones before it: the first wrong one ends all. */
final class Dossier {

    private final VerificationRequest request;
    private Optional<Envelope> envelope = Optional.empty();
    private Optional<Statement> statement = Optional.empty();

    Dossier(VerificationRequest request) {
        this.request = request;
    }

    VerificationRequest request() {
        return request;
    }

    Envelope envelope() {
        return envelope.orElseThrow();
    }

    void add(Envelope opened) {
        envelope = Optional.of(opened);
    }

    Statement statement() {
        return statement.orElseThrow();
    }

    void add(Statement read) {
        statement = Optional.of(read);
    }

    Report report() {
        return statement().report();
    }

    Optional<Report> reportIfRead() {
        return statement.map(Statement::report);
    }
}
