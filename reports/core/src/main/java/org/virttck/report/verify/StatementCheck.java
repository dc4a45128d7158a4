package org.virttck.report.verify;

import org.virttck.report.Statement;

/** The payload is a statement about a conformance run. */
final class StatementCheck implements Check {

    @Override
    public Finding look(Dossier dossier) {
        dossier.add(Statement.read(dossier.envelope().payload()));
        return Finding.ok("in-toto v1, conformance report v1");
    }
}
