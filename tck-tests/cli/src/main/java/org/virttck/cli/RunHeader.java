package org.virttck.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.virttck.driver.model.DriverDescription;
import org.virttck.report.Report.Artifact;

/** Says what is about to be tested. */
final class RunHeader {

    private static final int SHORT_DIGEST = 12;

    private final Terminal terminal;
    private final Optional<Path> configuration;

    RunHeader(Terminal terminal, Optional<Path> configuration) {
        this.terminal = terminal;
        this.configuration = configuration;
    }

    void print(ReportBuilder run) {
        DriverDescription driver = run.run().description();
        String digest = run.run().host().subjects().stream()
                .findFirst()
                .map(Artifact::sha256)
                .map(sha256 -> " (sha256 " + sha256.substring(0, SHORT_DIGEST) + "…)")
                .orElse("");
        terminal.line(terminal.bold("Virt TCK " + KitFacts.version()) + " · contract "
                + run.catalogue().version() + " (" + run.catalogue().rules().size() + " rules) · seed "
                + run.run().seed().text());
        terminal.line("driver   " + driver.name() + " " + driver.version() + digest + ", "
                + run.run().host().place());
        terminal.line("host     " + System.getProperty("os.name") + " " + System.getProperty("os.version") + ", "
                + Runtime.getRuntime().availableProcessors() + " cores · " + driver.hypervisor());
        configuration.ifPresent(file -> terminal.line("config   " + file));
        terminal.line("plan     " + run.planReference().size() + " specs, digest "
                + run.planReference().sha256().substring(0, SHORT_DIGEST) + "…");
        terminal.line();
    }
}
