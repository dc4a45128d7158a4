package org.virttck.harness.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.virttck.harness.config.Configuration;
import org.virttck.harness.isolate.InProcessHost;
import org.virttck.harness.run.PlannedSpec;
import org.virttck.harness.run.Run;
import org.virttck.harness.run.RunFolder;
import org.virttck.harness.run.Seed;
import org.virttck.report.catalogue.Catalogue;
import org.virttck.report.catalogue.CatalogueReader;

/**
 * Runs specs that somebody else launches: Surefire in a driver's own build, or an IDE. The driver is taken from the
 * class path, and the configuration from the file that the system property {@code virttck.config} names, or from
 * {@code virt-tck.yaml} in the working folder.
 *
 * <p>The run is opened by the first spec that asks, and closed with the session of the launcher.
 */
public final class ClassPathRun implements LauncherSessionListener {

    private static final Path OUT = Path.of("target", "virt-tck");

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        RunHolder.clear().ifPresent(live -> live.run().close());
    }

    static LiveRun open() {
        Configuration configuration = configuration();
        Catalogue catalogue = CatalogueReader.read();
        Seed seed = Seed.drawn();
        RunFolder folder = RunFolder.create(OUT.resolve(seed.text()));
        Run run = new Run(
                configuration,
                InProcessHost.ofClassPath(configuration),
                seed,
                folder,
                scratch(),
                InstantSource.system());
        return new LiveRun(run, new EverySpec(new RuleExplained(catalogue)), catalogue);
    }

    private static Configuration configuration() {
        Optional<Path> named =
                Optional.ofNullable(System.getProperty("virttck.config")).map(Path::of);
        Path usual = Path.of("virt-tck.yaml");
        return named.or(() -> Optional.of(usual).filter(Files::exists))
                .map(Configuration::read)
                .orElseGet(Configuration::defaults);
    }

    private static Path scratch() {
        try {
            return Files.createDirectories(OUT.resolve("scratch")).toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whoever launches has chosen already. */
    private static final class EverySpec implements LiveRun.Places {

        private final AtomicInteger next = new AtomicInteger();
        private final RuleExplained explained;

        EverySpec(RuleExplained explained) {
            this.explained = explained;
        }

        @Override
        public Optional<PlannedSpec> planned(String id, Supplier<PlannedSpec> spec) {
            return Optional.of(spec.get());
        }

        @Override
        public Throwable told(PlannedSpec spec, Throwable thrown) {
            return explained.of(spec, thrown);
        }

        @Override
        public int of(PlannedSpec spec) {
            return next.getAndIncrement();
        }
    }
}
