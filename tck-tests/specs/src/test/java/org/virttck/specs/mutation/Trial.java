package org.virttck.specs.mutation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.virttck.driver.DriverSettings;
import org.virttck.driver.HostProbe;
import org.virttck.driver.VirtDriver;
import org.virttck.driver.VirtDriverProvider;
import org.virttck.driver.model.Flavor;
import org.virttck.driver.model.VifBinding;
import org.virttck.harness.config.Configuration;
import org.virttck.harness.config.GuestKind;
import org.virttck.harness.config.ImageSettings;
import org.virttck.harness.config.Patience;
import org.virttck.harness.config.Site;
import org.virttck.harness.engine.Execution;
import org.virttck.harness.engine.Specification;
import org.virttck.harness.isolate.DriverHost;
import org.virttck.harness.isolate.InProcessHost;
import org.virttck.harness.replay.Replay;
import org.virttck.harness.replay.Replay.Programme;
import org.virttck.harness.replay.Replay.Replayed;
import org.virttck.harness.run.Progress;
import org.virttck.harness.run.ReportAssembler;
import org.virttck.harness.run.Run;
import org.virttck.harness.run.RunFolder;
import org.virttck.harness.run.Seed;
import org.virttck.reference.memory.MemoryProvider;
import org.virttck.report.Attempts;
import org.virttck.report.ChosenControl;
import org.virttck.report.Controls.Control;
import org.virttck.report.Report.RuleResult;
import org.virttck.report.catalogue.Catalogue;
import org.virttck.report.catalogue.CatalogueReader;
import org.virttck.report.catalogue.Rule;
import org.virttck.report.catalogue.SubjectKind;
import org.virttck.report.evidence.EvidenceFolder;

/** Runs the specification against the reference driver, or a wrong one, and tells what each rule came to. */
public final class Trial {

    private static final String SPECS = "org.virttck.specs";
    private static final Flavor FLAVOR = new Flavor("small", 2, 128, 1);
    private static final Site SITE = new Site(Optional.of(new VifBinding.Bridge("memory-net")), true, List.of());
    private static final Catalogue CATALOGUE = CatalogueReader.read();

    private static final String USUAL_SEED = "00000001";
    private static final Mutant SOUND = Mutant.breaking("no rule", "none");

    private static final Duration CALL_LIMIT = Duration.ofSeconds(3);

    private final Path folder;
    private final Duration callLimit;
    private final int attempts;
    private final Map<String, Specification> bySeed = new HashMap<>();

    /**
     * Makes a trial.
     *
     * @param folder where each run gets a folder of its own
     */
    public Trial(Path folder) {
        this(folder, CALL_LIMIT, 1);
    }

    /** Makes a trial in which each spec runs several times. */
    Trial(Path folder, int attempts) {
        this(folder, CALL_LIMIT, attempts);
    }

    /**
     * Makes a trial with another limit.
     *
     * @param folder where each run gets a folder of its own
     * @param callLimit how long a call may take
     */
    Trial(Path folder, Duration callLimit) {
        this(folder, callLimit, 1);
    }

    private Trial(Path folder, Duration callLimit, int attempts) {
        this.folder = folder;
        this.callLimit = callLimit;
        this.attempts = attempts;
    }

    /** All rules. */
    public static Catalogue catalogue() {
        return CATALOGUE;
    }

    /** What each rule comes to with the right driver, some settings and a seed. */
    public List<RuleResult> ofReference(Map<String, String> settings, String seed) throws IOException {
        return tried(Subject.right(settings), seed, allRules()).results();
    }

    /** The right driver, with what was recorded of it. */
    Tried triedReference(String seed) throws IOException {
        return tried(Subject.right(Map.of()), seed, allRules());
    }

    /** The right driver and one rule, with what was recorded of it. */
    Tried triedReference(String seed, String rule) throws IOException {
        return tried(Subject.right(Map.of()), seed, Set.of(rule));
    }

    /** A wrong driver and the rule that it breaks, with what was recorded of it. */
    Tried triedBrokenRuleAlone(Mutant mutant) throws IOException {
        return tried(wrong(mutant, mutant.fresh()), USUAL_SEED, Set.of(mutant.rule()));
    }

    /** What the same rules come to when the record of a trial is played; those about the wire are not. */
    Replayed replayed(Tried tried) throws IOException {
        Path scratch = Files.createTempDirectory(folder, "replay");
        Replay replay = Replay.of(new EvidenceFolder(tried.evidence()), scratch).orElseThrow();
        Set<String> rules = tried.results().stream()
                .filter(result -> !result.specs().isEmpty())
                .map(RuleResult::rule)
                .filter(Trial::isPlayed)
                .collect(Collectors.toSet());
        return replay.play(
                specification(replay.seed().text()),
                CATALOGUE,
                new Programme(rules, 1, Attempts.haveReference(tried.results()), List.of()));
    }

    /** Whether the record of a rule can be played: not that of rules about the wire. */
    static boolean isPlayed(String rule) {
        return CATALOGUE.find(rule).orElseThrow().isAbout(SubjectKind.JAR);
    }

    /** What each rule comes to with a wrong driver. */
    public List<RuleResult> of(Mutant mutant) throws IOException {
        return of(mutant, allRules());
    }

    /** What some rules come to with a wrong driver. */
    List<RuleResult> of(Mutant mutant, Set<String> rules) throws IOException {
        return tried(wrong(mutant, mutant.fresh()), USUAL_SEED, rules).results();
    }

    /** What the rule comes to that a wrong driver breaks; the other rules are not tried. */
    public List<RuleResult> ofBrokenRuleAlone(Mutant mutant) throws IOException {
        return of(mutant, Set.of(mutant.rule()));
    }

    /** What each rule comes to with a driver that has several faults at once. */
    public List<RuleResult> of(List<Mutant> mutants) throws IOException {
        UnaryOperator<VirtDriver> faults = UnaryOperator.identity();
        for (Mutant mutant : mutants) {
            UnaryOperator<VirtDriver> before = faults;
            UnaryOperator<VirtDriver> fault = mutant.fresh();
            faults = driver -> fault.apply(before.apply(driver));
        }
        return tried(wrong(SOUND, faults), USUAL_SEED, allRules()).results();
    }

    private Subject wrong(Mutant mutant, UnaryOperator<VirtDriver> fault) {
        return new Subject(mutant, fault, mutant.settings(), shortPatience());
    }

    private Tried tried(Subject subject, String seed, Set<String> rules) throws IOException {
        return inRun(subject, seed, rules, Trial::tried);
    }

    /** What becomes of negative controls, and their transcripts; the rest of the plan is not run. */
    Map<Control, Path> controlled(List<ChosenControl> chosen) throws IOException {
        Set<String> rules = chosen.stream().map(ChosenControl::rule).collect(Collectors.toSet());
        return inRun(wrong(SOUND, UnaryOperator.identity()), USUAL_SEED, rules, (execution, run) -> {
            Map<Control, Path> controls = new LinkedHashMap<>();
            execution
                    .execute(chosen)
                    .forEach(control -> controls.put(
                            control,
                            run.folder().evidence().resolve(control.chosen().transcript() + ".ndjson")));
            return controls;
        });
    }

    /** A wrong driver and the rule that it breaks, with another driver in the place of the reference driver beside it. */
    Tried triedBeside(Mutant mutant, Mutant reference) throws IOException {
        RunFolder out = newFolder();
        Subject beside = wrong(reference, reference.fresh());
        try (Run run = open(wrong(mutant, mutant.fresh()), USUAL_SEED, out, "scratch");
                Run other = open(beside, USUAL_SEED, out, "reference")) {
            Specification specification = specification(USUAL_SEED);
            return tried(new Execution(run, specification, Set.of(mutant.rule()), attempts).beside(other), run);
        }
    }

    private <T> T inRun(Subject subject, String seed, Set<String> rules, BiFunction<Execution, Run, T> use)
            throws IOException {
        try (Run run = open(subject, seed, newFolder(), "scratch")) {
            return use.apply(new Execution(run, specification(seed), rules, attempts), run);
        }
    }

    private static Tried tried(Execution execution, Run run) {
        var outcomes = execution.execute(new Progress() {});
        return new Tried(
                new ReportAssembler(CATALOGUE, execution.plan(), outcomes).results(),
                run.folder().evidence());
    }

    private RunFolder newFolder() throws IOException {
        return RunFolder.create(Files.createTempDirectory(folder, "run").resolve("out"));
    }

    private static Run open(Subject subject, String seed, RunFolder out, String scratch) throws IOException {
        Configuration configuration = configuration(subject);
        VirtDriverProvider provider = provider(subject.fault());
        TrialWire wire =
                subject.mutant().wire(provider, new DriverSettings(configuration.prefix(), configuration.settings()));
        DriverHost host = new TrialHost(
                InProcessHost.of(provider, configuration), subject.mutant().damage(), wire);
        Path own = Files.createDirectory(out.root().resolveSibling(scratch));
        return new Run(configuration, host, new Seed(seed), out, own, InstantSource.system());
    }

    private Specification specification(String seed) {
        return bySeed.computeIfAbsent(seed, text -> Specification.found(CATALOGUE, SPECS, new Seed(text), 1));
    }

    private static Set<String> allRules() {
        return CATALOGUE.rules().stream().map(Rule::id).collect(Collectors.toSet());
    }

    /** A provider of the reference driver with a fault put before each driver that it opens. */
    private static VirtDriverProvider provider(UnaryOperator<VirtDriver> fault) {
        MemoryProvider right = new MemoryProvider();
        return new VirtDriverProvider() {
            @Override
            public String name() {
                return right.name();
            }

            @Override
            public VirtDriver open(DriverSettings settings) {
                return fault.apply(right.open(settings));
            }

            @Override
            public List<HostProbe> probes(DriverSettings settings) {
                return right.probes(settings);
            }
        };
    }

    private static Configuration configuration(Subject subject) {
        return new Configuration(
                Optional.empty(),
                List.of(),
                512,
                subject.settings(),
                "tck-",
                ImageSettings.made(GuestKind.SIMULATED),
                FLAVOR,
                subject.patience(),
                1,
                SITE);
    }

    /** A wrong driver makes the kit wait in vain, many hundred times: limits are as short as the right driver allows. */
    private Patience shortPatience() {
        return new Patience(
                Duration.ofSeconds(10),
                callLimit,
                Duration.ofMillis(400),
                Duration.ofMillis(400),
                Duration.ofMillis(40),
                Duration.ofMillis(400),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1));
    }

    /**
     * What is tried.
     *
     * @param mutant says what is wrong beside its drivers
     * @param fault is put before each driver that is opened
     * @param patience with it
     */
    private record Subject(
            Mutant mutant, UnaryOperator<VirtDriver> fault, Map<String, String> settings, Patience patience) {

        /** The right driver makes nobody wait in vain, so that it has all the time that a user's run gives it. */
        static Subject right(Map<String, String> settings) {
            return new Subject(SOUND, UnaryOperator.identity(), settings, Patience.simulated());
        }
    }
}
