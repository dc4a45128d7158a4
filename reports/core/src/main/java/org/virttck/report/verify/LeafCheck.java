package org.virttck.report.verify;

import java.nio.file.Path;
import java.util.List;
import org.virttck.report.evidence.Disclosure;

/** A transcript that was disclosed by itself is that of the run. */
record LeafCheck(Path file) implements Check {

    @Override
    public Finding look(Dossier dossier) {
        Disclosure leaf = Disclosure.read(file);
        List<String> specs = new JudgedSpecs(dossier.report()).transcripts();
        int place = specs.indexOf(leaf.spec());
        if (place != leaf.proof().leaf() || specs.size() != leaf.proof().size()) {
            return Finding.wrong("%s is leaf %d of %d, the report has it as leaf %d of %d"
                    .formatted(leaf.spec(), leaf.proof().leaf(), leaf.proof().size(), place, specs.size()));
        }
        return leaf.belongsTo(dossier.report().evidence().root())
                ? Finding.ok("%s, leaf %d of %d".formatted(leaf.spec(), place, specs.size()))
                : Finding.wrong("%s was changed since the run, or is of another one".formatted(leaf.spec()));
    }
}
