package org.virttck.cli;

import java.util.List;
import org.virttck.harness.run.Outcome;
import org.virttck.harness.run.Plan;
import org.virttck.harness.run.PlannedSpec;
import org.virttck.harness.run.Progress;
import org.virttck.report.catalogue.Catalogue;

/** Shows how a run goes on: bars that move on a terminal, one line a finished chapter elsewhere. */
final class RunView implements Progress {

    private final Terminal terminal;
    private final List<ChapterProgress> chapters;
    private int drawn;

    RunView(Terminal terminal, Catalogue catalogue, Plan plan) {
        this.terminal = terminal;
        this.chapters = catalogue.chapters().stream()
                .map(chapter -> new ChapterProgress(chapter.name(), chapter.rules(), plan))
                .filter(ChapterProgress::isPlanned)
                .toList();
    }

    @Override
    public synchronized void began(PlannedSpec spec) {
        if (terminal.isLive()) {
            draw(spec);
        }
    }

    @Override
    public synchronized void ended(Outcome outcome) {
        for (ChapterProgress chapter : chapters) {
            if (chapter.take(outcome) && !terminal.isLive()) {
                terminal.line(chapter.line(terminal, ""));
            }
        }
    }

    synchronized void finish() {
        if (terminal.isLive()) {
            draw(null);
        }
    }

    private void draw(PlannedSpec running) {
        StringBuilder lines = new StringBuilder();
        for (ChapterProgress chapter : chapters) {
            boolean here = running != null && chapter.concerns(running);
            lines.append(chapter.line(terminal, here ? running.rules().get(0) : ""))
                    .append('\n');
        }
        terminal.redraw(drawn, lines.toString());
        drawn = chapters.size();
    }
}
