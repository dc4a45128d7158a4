package org.virttck.harness.run;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.virttck.driver.Capability;
import org.virttck.driver.VirtDriver;
import org.virttck.driver.model.DriverDescription;
import org.virttck.driver.model.VifBinding;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.bench.BenchContext;
import org.virttck.harness.bench.Images;
import org.virttck.harness.config.Configuration;
import org.virttck.harness.config.EnvironmentProblem;
import org.virttck.harness.config.GuestKind;
import org.virttck.harness.distort.Lie;
import org.virttck.harness.isolate.DriverHost;
import org.virttck.harness.judge.ArrangementFailed;
import org.virttck.harness.judge.ContractBreach;
import org.virttck.harness.judge.NotDeclared;
import org.virttck.harness.judge.NotSupplied;
import org.virttck.harness.judge.OtherSubject;
import org.virttck.harness.record.CallGuard;
import org.virttck.harness.record.Setting;
import org.virttck.harness.record.Tape;
import org.virttck.harness.record.Tapes;
import org.virttck.report.catalogue.SubjectKind;

/** A driver that has been opened to be tested, and everything that specs need to do so. */
public final class Run implements AutoCloseable {

    private static final int MOST_CALLS_GIVEN_UP = 3;
    private static final String CALLS_RETURN = "resilience.calls-return";

    private final Configuration configuration;
    private final DriverHost host;
    private final SubjectKind subject;
    private final Seed seed;
    private final RunFolder folder;
    private final CallGuard guard;
    private final Tapes tapes;
    private final VirtDriver driver;
    private final DriverDescription description;
    private final Set<Capability> declared;
    private final Set<Capability> drift = ConcurrentHashMap.newKeySet();
    private final Map<String, Bench> open = new ConcurrentHashMap<>();
    private final Map<String, Lie> lies = new ConcurrentHashMap<>();
    private final List<String> leftovers = new ArrayList<>();
    private final BenchContext context;

    /**
     * Opens the driver and asks it for what has to be known before the plan.
     *
     * @param configuration of the operator
     * @param host where the driver lives; closed with the run
     * @param seed for all that is random
     * @param folder where evidence goes
     * @param scratch folder for files of this run, kept by the caller
     * @param clock wall clock
     * @throws EnvironmentProblem when leftovers of an earlier run are on the host
     */
    public Run(
            Configuration configuration,
            DriverHost host,
            Seed seed,
            RunFolder folder,
            Path scratch,
            InstantSource clock) {
        this.configuration = configuration;
        this.host = host;
        this.subject = host.wire().isPresent() ? SubjectKind.ENDPOINT : SubjectKind.JAR;
        this.seed = seed;
        this.folder = folder;
        this.guard = new CallGuard(configuration.patience().call());
        this.tapes = new Recordings(folder, scratch, clock, guard);
        Images images = new Ground(configuration, scratch).images();
        this.driver = host.open();
        FirstContact contact = new FirstContact(driver, guard);
        this.description = contact.describe();
        this.declared = contact.capabilities();
        contact.refuseLeftovers(configuration.prefix());
        this.context = context(images, clock);
    }

    /**
     * Plays what was recorded of another run. Nothing is opened, and nothing is written.
     *
     * @param recorded of that run
     * @param configuration that it had, as far as specs depend on it
     * @param tapes that were recorded
     * @param images that it had
     * @param folder for files that specs make
     */
    public Run(Setting recorded, Configuration configuration, Tapes tapes, Images images, RunFolder folder) {
        this.configuration = configuration;
        this.seed = new Seed(recorded.seed());
        this.host = new RecordedHost();
        this.subject = recorded.subject();
        this.folder = folder;
        this.guard = new CallGuard(configuration.patience().call());
        this.tapes = tapes;
        this.driver = host.open();
        this.description = recorded.driver();
        this.declared = EnumSet.noneOf(Capability.class);
        this.declared.addAll(recorded.declared());
        this.context = context(images, () -> Instant.EPOCH);
    }

    /**
     * Prepares a spec, unless it cannot or need not run.
     *
     * @param spec of the plan
     * @param place its number in the plan
     * @return a bench; the caller gives it back with {@link #finish}
     * @throws OtherSubject when it is about another kind of subject
     * @throws NotDeclared when it does not apply
     * @throws NotSupplied when the operator left something out
     * @throws ArrangementFailed when the driver has stopped answering
     */
    public Bench bench(PlannedSpec spec, int place) {
        return bench(spec, place, context);
    }

    /**
     * Prepares a spec that is to notice a lie. Its clean-up meets the driver itself.
     *
     * @param spec whose id is that of the control
     * @param place its number behind the plan
     * @param lie that the driver seems to tell
     * @return a bench; the caller gives it back with {@link #finish}
     */
    public Bench bench(PlannedSpec spec, int place, Lie lie) {
        lies.put(spec.id(), lie);
        Bench bench = bench(spec, place, context.with(lie.before(driver)));
        bench.tape().note(lie.told());
        return bench;
    }

    private Bench bench(PlannedSpec spec, int place, BenchContext withDriver) {
        Tapes.Begun begun = tapes.begin(setting(spec, place));
        refuseWhatCannotRun(spec, begun);
        String name =
                configuration.prefix() + seed.text() + "-" + begun.setting().place();
        Bench bench = new Bench(withDriver, name, seed.text() + "/" + spec.id(), begun.tape());
        open.put(spec.id(), bench);
        return bench;
    }

    /**
     * Cleans up after a spec.
     *
     * @param spec whose bench is given back
     */
    public void finish(PlannedSpec spec) {
        Optional.ofNullable(lies.get(spec.id())).ifPresent(Lie::end);
        Bench bench = open.get(spec.id());
        if (bench != null) {
            bench.close();
            open.remove(spec.id());
            synchronized (leftovers) {
                bench.leftovers().forEach(what -> leftovers.add(spec.id() + ": " + what));
            }
        }
    }

    /**
     * Leaves evidence of a spec that no engine has begun.
     *
     * @param spec of the plan
     * @param place its number in the plan
     */
    public void leaveUntried(PlannedSpec spec, int place) {
        try (Tape untried = tapes.begin(setting(spec, place)).tape()) {
            untried.note("not tried");
        }
    }

    /** Cleans up after every spec that is under way; for a run that is given up. Nobody else reaches the driver again. */
    public void abandon() {
        guard.keepOthersOut();
        lies.values().forEach(Lie::end);
        open.values().forEach(Bench::close);
    }

    /** What specs could not remove, in words. */
    public List<String> leftovers() {
        synchronized (leftovers) {
            return List.copyOf(leftovers);
        }
    }

    /** What the driver said of itself when it was opened. */
    public DriverDescription description() {
        return description;
    }

    /** The capabilities that it declared when it was opened. */
    public Set<Capability> declared() {
        return declared;
    }

    /** Capabilities that work though they are not declared, as far as specs have seen. */
    public Set<Capability> drift() {
        Set<Capability> seen = EnumSet.noneOf(Capability.class);
        seen.addAll(drift);
        return seen;
    }

    /** Where the driver lives. */
    public DriverHost host() {
        return host;
    }

    /**
     * Whether a spec is about what this run has opened.
     *
     * @param spec of a plan
     * @return false when it is about a JAR and this is an endpoint, or the other way round
     */
    public boolean isSubjectOf(PlannedSpec spec) {
        return spec.subject().isEmpty() || spec.subject().get() == subject;
    }

    /** What all that is random derives from. */
    public Seed seed() {
        return seed;
    }

    /** Where evidence goes. */
    public RunFolder folder() {
        return folder;
    }

    /** What the operator configured. */
    public Configuration configuration() {
        return configuration;
    }

    @Override
    public void close() {
        lies.values().forEach(Lie::end);
        open.values().forEach(Bench::close);
        guard.call("close", () -> {
            driver.close();
            return null;
        });
        host.close();
    }

    private BenchContext context(Images images, InstantSource clock) {
        return new BenchContext(
                host,
                driver,
                declared,
                images,
                configuration.flavor(),
                configuration.image().guest(),
                configuration.site(),
                configuration.patience(),
                drift,
                clock);
    }

    private Setting setting(PlannedSpec spec, int place) {
        return new Setting(
                spec.id(),
                place,
                seed.text(),
                configuration.prefix(),
                subject,
                description,
                declared,
                context.images().bootable(),
                context.guest(),
                context.flavor(),
                context.site().network().map(VifBinding.Bridge::bridge),
                context.site().hostWide(),
                context.patience(),
                guard.givenUp());
    }

    private void refuseWhatCannotRun(PlannedSpec spec, Tapes.Begun begun) {
        try {
            requireSubject(spec);
            requireCapabilities(spec);
            requireSupplies(spec);
            refuseAfterTooManyCallsThatHang(spec, begun.setting().hanging());
        } catch (RuntimeException | AssertionError refusal) {
            begun.tape().note("not tried: " + refusal.getMessage());
            begun.tape().close();
            throw refusal;
        }
    }

    private void requireSubject(PlannedSpec spec) {
        if (!isSubjectOf(spec)) {
            throw new OtherSubject(subject);
        }
    }

    private void requireCapabilities(PlannedSpec spec) {
        List<Capability> missing =
                spec.needs().stream().filter(need -> !declared.contains(need)).toList();
        if (!missing.isEmpty()) {
            throw new NotDeclared(missing);
        }
    }

    /** Nothing more is tried; but the one rule that says so is decided. */
    private void refuseAfterTooManyCallsThatHang(PlannedSpec spec, List<String> hanging) {
        if (hanging.size() >= MOST_CALLS_GIVEN_UP) {
            if (spec.rules().contains(CALLS_RETURN)) {
                String expected = "a return within " + guard.limit().toMillis() + " ms";
                throw new ContractBreach(String.join(", ", hanging), expected, "no return; each was given up", null);
            }
            throw new ArrangementFailed("not tried: calls of the driver did not return: " + hanging, null);
        }
    }

    private void requireSupplies(PlannedSpec spec) {
        if (spec.supplies().contains("guest") && configuration.image().guest() == GuestKind.NONE) {
            throw new NotSupplied("the configuration lacks image.guest: a guest that reports on its console (OWN, TINY"
                    + " or SIMULATED; see docs/guest.md)");
        }
    }
}
