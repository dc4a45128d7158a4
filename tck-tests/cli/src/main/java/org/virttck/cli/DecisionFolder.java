package org.virttck.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.virttck.harness.config.UsageProblem;
import org.virttck.report.decide.Decision;
import org.virttck.report.decide.DecisionJson;
import org.virttck.report.decide.VerificationSummary;
import org.virttck.report.render.HtmlDecision;
import org.virttck.report.sign.SigningKey;

/** The files that a decision leaves. */
record DecisionFolder(Path folder) {

    private static final String SUMMARY = "decision.dsse.json";

    /** Writes them, and says what is where. */
    List<String> write(Decision decision, Optional<SigningKey> key) throws IOException {
        if (Files.exists(folder)) {
            throw new UsageProblem(folder + " exists already; a decision is never written over, choose another folder");
        }
        Files.createDirectories(folder);
        List<String> said = new ArrayList<>();
        write("decision.json", DecisionJson.of(decision));
        write("decision.html", HtmlDecision.render(decision).getBytes(StandardCharsets.UTF_8));
        said.add("decision " + folder.resolve("decision.html"));
        if (key.isEmpty()) {
            said.add("signed   by nobody; name the key of the foundation with --key");
        } else if (decision.subjects().isEmpty()) {
            said.add("signed   by nobody; no report counts, so that there is nothing to sign for");
        } else {
            write(SUMMARY, VerificationSummary.sign(decision, key.get()).toJson());
            said.add("signed   " + folder.resolve(SUMMARY));
        }
        return said;
    }

    private void write(String name, byte[] content) throws IOException {
        Files.write(folder.resolve(name), content, StandardOpenOption.CREATE_NEW);
    }
}
