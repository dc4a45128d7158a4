package org.virttck.report.verify;

/** The specs of the running kit come to the same verdicts when they are given what was recorded. */
record ReplayCheck(Replayer replayer) implements Check {

    @Override
    public Finding look(Dossier dossier) {
        return replayer.difference(dossier.report(), dossier.request().evidence())
                .map(Finding::wrong)
                .orElseGet(() -> Finding.ok("the same verdicts come of what was recorded"));
    }
}
