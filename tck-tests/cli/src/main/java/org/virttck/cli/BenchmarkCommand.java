package org.virttck.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.virttck.driver.VirtDriver;
import org.virttck.harness.config.Configuration;
import org.virttck.harness.config.UsageProblem;
import org.virttck.harness.isolate.DriverHost;
import org.virttck.harness.isolate.EndpointHost;
import org.virttck.harness.isolate.InProcessHost;
import org.virttck.harness.isolate.IsolatedHost;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures the way to a driver: the call that asks for the number of instances, again and again. */
@Command(
        name = "benchmark",
        description = "Measures what a call costs on its way to the driver.",
        mixinStandardHelpOptions = true)
final class BenchmarkCommand implements Callable<Integer> {

    private static final int FEWEST_CALLS = 100;
    private static final int MOST_CALLS = 1_000_000;
    private static final int WARM_UPS_PER_CALL = 2;
    private static final double NANOS_PER_MICRO = 1_000;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Mixin
    private DriverOptions driver = new DriverOptions();

    @Mixin
    private EndpointOptions endpoint = new EndpointOptions();

    @Option(
            names = "--calls",
            paramLabel = "NUMBER",
            defaultValue = "5000",
            description = "How many are measured, after twice as many that are not; default: ${DEFAULT-VALUE}.")
    private int calls;

    @Override
    public Integer call() {
        if (calls < FEWEST_CALLS || calls > MOST_CALLS) {
            throw new UsageProblem("--calls must be " + FEWEST_CALLS + " to " + MOST_CALLS + ", but is " + calls);
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println("driver                                        median       95 %    ratio");
        double first = 0;
        for (DriverHost host : hosts()) {
            try (host;
                    VirtDriver opened = host.open()) {
                long[] nanos = measure(opened);
                double median = nanos[nanos.length / 2] / NANOS_PER_MICRO;
                double late = nanos[nanos.length * 95 / 100] / NANOS_PER_MICRO;
                first = first == 0 ? median : first;
                out.printf(Locale.ROOT, "%-40s %8.1f us %8.1f us %8.1f%n", host.place(), median, late, median / first);
            }
        }
        return ExitCode.HELD;
    }

    private List<DriverHost> hosts() {
        if (endpoint.address().isPresent()) {
            return List.of(new EndpointHost(endpoint.address().get(), driver.plain()));
        }
        Configuration configuration = driver.configuration();
        return List.of(InProcessHost.ofJars(configuration), IsolatedHost.start(configuration, new DriverOutput()));
    }

    private long[] measure(VirtDriver opened) {
        for (int call = 0; call < WARM_UPS_PER_CALL * calls; call++) {
            opened.instances().count();
        }
        long[] nanos = new long[calls];
        for (int call = 0; call < calls; call++) {
            long begun = System.nanoTime();
            opened.instances().count();
            nanos[call] = System.nanoTime() - begun;
        }
        Arrays.sort(nanos);
        return nanos;
    }
}
