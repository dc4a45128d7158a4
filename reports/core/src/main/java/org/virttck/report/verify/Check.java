package org.virttck.report.verify;

/** One of the things that can be wrong with a report. */
@FunctionalInterface
interface Check {

    Finding look(Dossier dossier);
}
