package org.virttck.specs.security;

import static org.virttck.harness.bench.Refusal.answerOf;

import java.nio.file.Files;
import java.nio.file.Path;
import org.opentest4j.AssertionFailedError;
import org.testng.annotations.Test;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.harness.engine.ProvesForEach;
import org.virttck.harness.engine.TableBench;

/** Nobody runs what a user has written. */
public final class CommandSpec extends TableBench {

    /**
     * A command in one place, in one disguise. The file that it would make must not be there, whatever spawn and destroy
     * come to; its path is part of the command, so that as a path the text leads through folders of the spec.
     *
     * @param row of the table
     */
    @ProvesForEach(CommandCase.Rows.class)
    @Test(dataProvider = ROWS)
    public void commandIsNotRun(CommandCase row) {
        ImageFiles files = new ImageFiles(bench());
        Path made = files.folder().resolve("made");
        String text = row.command().disguised("touch " + made);
        InstanceSpec spec = row.place()
                .map(place -> place.into(files.spec(), text))
                .orElseGet(() -> bench().spec()
                        .image(files.image(files.raw("of" + text).toUri()))
                        .powerOn(false)
                        .build());
        answerOf(() -> bench().instances().spawn(spec));
        bench().instances().destroy(spec.id());
        if (bench().tape().look("the file that the text would make", Boolean.class, () -> Files.exists(made))) {
            throw new AssertionFailedError("a text was run as a command", "no file " + made, "it is there");
        }
    }
}
