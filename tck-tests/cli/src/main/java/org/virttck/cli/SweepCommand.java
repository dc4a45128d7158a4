package org.virttck.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.virttck.driver.VirtDriver;
import org.virttck.driver.VirtDriverException;
import org.virttck.driver.model.InstanceInfo;
import org.virttck.harness.config.Configuration;
import org.virttck.harness.isolate.DriverHost;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Removes what an earlier run left behind. */
@Command(
        name = "sweep",
        description = "Removes the instances of earlier runs: those whose names begin with the configured prefix.",
        mixinStandardHelpOptions = true)
final class SweepCommand implements Callable<Integer> {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Mixin
    private SubjectOptions subject = new SubjectOptions();

    @Option(names = "--dry-run", description = "Say what would be removed, and remove nothing.")
    private boolean dryRun;

    @Override
    public Integer call() {
        Configuration configuration = subject.configuration();
        PrintWriter out = spec.commandLine().getOut();
        try (DriverHost host = subject.host(configuration);
                VirtDriver opened = host.open()) {
            List<InstanceInfo> leftovers = opened.instances().ids().stream()
                    .map(id -> opened.instances().info(id))
                    .filter(info -> info.name().startsWith(configuration.prefix()))
                    .toList();
            int failed = 0;
            for (InstanceInfo leftover : leftovers) {
                failed += remove(opened, leftover, out) ? 0 : 1;
            }
            out.println(leftovers.size() + " found, " + (dryRun ? 0 : leftovers.size() - failed) + " removed");
            return failed == 0 ? ExitCode.HELD : ExitCode.BROKEN;
        }
    }

    private boolean remove(VirtDriver opened, InstanceInfo leftover, PrintWriter out) {
        if (dryRun) {
            out.println("would remove " + leftover.name() + " (" + leftover.state() + ")");
            return true;
        }
        try {
            opened.instances().destroy(leftover.id());
            out.println("removed " + leftover.name());
            return true;
        } catch (VirtDriverException e) {
            out.println("cannot remove " + leftover.name() + ": " + e.getMessage());
            return false;
        }
    }
}
