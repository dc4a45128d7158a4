package org.virttck.harness.bench;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.virttck.driver.Capability;
import org.virttck.driver.Console;
import org.virttck.driver.Diagnostics;
import org.virttck.driver.Host;
import org.virttck.driver.Instances;
import org.virttck.driver.Inventory;
import org.virttck.driver.Power;
import org.virttck.driver.Rescue;
import org.virttck.driver.Suspension;
import org.virttck.driver.VirtDriver;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceInfo;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.PowerState;
import org.virttck.driver.model.Secret;
import org.virttck.driver.model.Vif;
import org.virttck.driver.model.VifBinding;
import org.virttck.harness.config.GuestKind;
import org.virttck.harness.config.Patience;
import org.virttck.harness.judge.ArrangementFailed;
import org.virttck.harness.judge.NotDeclared;
import org.virttck.harness.judge.NotSupplied;
import org.virttck.harness.record.Recorder;
import org.virttck.harness.record.Tape;
import org.virttck.harness.wire.Wire;

/**
 * The only way from a spec to the driver. It names everything that the spec makes, from the seed of the run and the id
 * of the spec, records each call, and removes in reverse order what was made.
 *
 * <p>Methods that lay the ground ({@link #running()} and the like) throw {@link ArrangementFailed} when the driver does
 * not follow: the rule at hand is then not judged.
 */
public final class Bench implements AutoCloseable {

    private static final Map<PowerState, Capability> WAYS =
            Map.of(PowerState.PAUSED, Capability.PAUSE, PowerState.SUSPENDED, Capability.SUSPEND);

    private final BenchContext context;
    private final Naming naming;
    private final Tape tape;
    private final Recorder recorder;
    private final VirtDriver driver;
    private final Arrangement arrangement;
    private final Waiting waiting;
    private final CleanUp cleanUp;

    /** Makes a bench for one spec, with what names begin with, the text that ids derive from, and a tape to be closed. */
    public Bench(BenchContext context, String name, String origin, Tape tape) {
        this.context = context;
        this.naming = new Naming(name, origin, tape.actors());
        this.tape = tape;
        this.recorder = new Recorder(tape, context.patience().call());
        this.driver = recorder.record(context.driver());
        this.arrangement = new Arrangement(driver);
        this.waiting = new Waiting(tape);
        this.cleanUp = new CleanUp(tape);
    }

    /** Through what a spec reaches what is neither driver nor bench: clocks, files, servers, and its own actors. */
    public Tape tape() {
        return tape;
    }

    /** A value that several actors of the spec touch. */
    public <T> Shared<T> shared(T value) {
        return new Shared<>(tape, value);
    }

    /** The driver under test, recorded. It stays open: a spec that closes drivers opens {@link #anotherDriver()}. */
    public VirtDriver driver() {
        return driver;
    }

    /** Its facet of that name. */
    public Instances instances() {
        return driver.instances();
    }

    /** Its facet of that name. */
    public Power power() {
        return driver.power();
    }

    /** Its facet of that name. */
    public Suspension suspension() {
        return driver.suspension();
    }

    /** Its facet of that name. */
    public Console console() {
        return driver.console();
    }

    /** Its facet of that name. */
    public Inventory inventory() {
        return driver.inventory();
    }

    /** Its facet of that name. */
    public Host host() {
        return driver.host();
    }

    /** Its facet of that name. */
    public Diagnostics diagnostics() {
        return driver.diagnostics();
    }

    /** Its facet of that name. */
    public Rescue rescue() {
        return driver.rescue();
    }

    /** One more driver over the same host, recorded, and closed after the spec. */
    public VirtDriver anotherDriver() {
        VirtDriver opened = arrangement.value(
                "one more driver over the same host",
                () -> tape.open("another driver", VirtDriver.class, context.host()::open));
        later(opened::close);
        return recorder.record(opened);
    }

    /** The host, past the driver. */
    public HostSide hostSide() {
        return new HostSide(this, context.host(), arrangement, tape);
    }

    /** The endpoint under test; only for rules that are about one. */
    public Wire wire() {
        return Wire.of(context.host().wire(), tape, patience());
    }

    /** The names of all nodes, in alphabetical order; at least one. */
    public List<String> nodes() {
        Set<String> nodes = arrangement.value("a node", () -> driver.host().nodes());
        if (nodes.isEmpty()) {
            throw new ArrangementFailed("there is no node", null);
        }
        return nodes.stream().sorted().toList();
    }

    /** The name of one node; the first when there are several. */
    public String node() {
        return nodes().get(0);
    }

    /** What an ordinary instance is: a fresh id and name, the operator's flavor and image, powered on. */
    public InstanceSpec.Builder spec() {
        Naming.Name name = naming.next();
        removeLater(name.id());
        return InstanceSpec.builder(
                name.id(), name.text(), context.flavor(), context.images().bootable());
    }

    /** A network interface with an id and a MAC of its own, on the operator's network. */
    public Vif vif() {
        return vif(context.site()
                .network()
                .orElseThrow(() -> new NotSupplied("network.bridge: NAME (a bridge to connect instances to)")));
    }

    /** A network interface with an id and a MAC of its own, connected as one says. */
    public Vif vif(VifBinding binding) {
        return Nic.of(naming.nextId(), binding);
    }

    /** Whether the operator named a network to which instances can be connected. */
    public boolean hasNetwork() {
        return context.site().network().isPresent();
    }

    /** A password that nobody else has. */
    public Secret password() {
        return new Secret("Tck-" + naming.nextId());
    }

    /** Ends the spec as skipped unless the operator permits what concerns the whole host. */
    public void needHostWidePermission() {
        if (!context.site().hostWide()) {
            throw new NotSupplied("permissions.hostWide: true (the run may act on the host as a whole)");
        }
    }

    /** An id that no instance has. */
    public InstanceId unknown() {
        return spec().build().id();
    }

    /** An instance that is RUNNING. */
    public InstanceId running() {
        return in(PowerState.RUNNING);
    }

    /** An instance in a state; needs the capability that leads there. */
    public InstanceId in(PowerState state) {
        return in(state, spec().build());
    }

    /** An instance of one's own specification in a state; needs the capability that leads there. */
    public InstanceId in(PowerState state, InstanceSpec spec) {
        if (state == PowerState.CRASHED) {
            return SpecialGround.crashed(this, spec);
        }
        Optional.ofNullable(WAYS.get(state)).ifPresent(this::need);
        return arrangement.instance(spec, state);
    }

    /** An instance that is RUNNING its rescue system; needs the capability that leads there. */
    public InstanceId rescued(InstanceSpec spec) {
        return SpecialGround.rescued(this, spec);
    }

    /** An instance whose guest has booted and counts. */
    public InstanceId booted() {
        return booted(spec().build());
    }

    /** An instance of one's own specification whose guest has booted and counts. */
    public InstanceId booted(InstanceSpec spec) {
        InstanceId instance = in(PowerState.RUNNING, spec);
        arrange("a guest that counts", () -> {
            guest(instance).awaitBoots(1, patience().boot());
            guest(instance).awaitTickAbove(0, patience().guest());
        });
        return instance;
    }

    /** Lays ground of one's own. */
    public void arrange(String wanted, Runnable steps) {
        arrangement.attempt(wanted, steps);
    }

    /** The state of an instance as the driver tells it. */
    public PowerState state(InstanceId instance) {
        return info(instance).state();
    }

    /** What the driver tells of an instance. */
    public InstanceInfo info(InstanceId instance) {
        return driver.instances().info(instance);
    }

    /** What the guest of an instance tells on its console; needs a guest that the kit understands. */
    public GuestConsole guest(InstanceId instance) {
        need(Capability.CONSOLE_OUTPUT);
        if (context.guest() == GuestKind.NONE) {
            throw new NotSupplied("image.guest: OWN, TINY or SIMULATED (a guest that reports on its console)");
        }
        return new GuestConsole(driver.console(), instance, waiting);
    }

    /** Whether there is a guest that the kit understands, and a driver that shows what it writes. */
    public boolean hearsGuests() {
        return declares(Capability.CONSOLE_OUTPUT) && context.guest() != GuestKind.NONE;
    }

    /** Ends the spec as not applicable unless the driver declares a capability. */
    public void need(Capability capability) {
        if (!declares(capability)) {
            throw new NotDeclared(List.of(capability));
        }
    }

    /** Whether the driver declares a capability. */
    public boolean declares(Capability capability) {
        return context.declared().contains(capability);
    }

    /** Notes that a capability works though it is not declared. */
    public void observedDrift(Capability capability) {
        context.drift().add(capability);
    }

    /** What instances can boot, and what they cannot. */
    public Images images() {
        return context.images().through(tape);
    }

    /** Whether guests are simulated, so that a spec may make dozens of instances. */
    public boolean simulatesGuests() {
        return context.guest() == GuestKind.SIMULATED;
    }

    /** From where the spec draws what is random: the same with each run of the same seed. */
    public SplittableRandom random() {
        return naming.random();
    }

    /** How long to wait. */
    public Patience patience() {
        return context.patience();
    }

    /** The wall clock of the run. */
    public Instant now() {
        return tape.look("the wall clock", Instant.class, context.clock()::instant);
    }

    /** Waiting that says what for. */
    public Waiting waiting() {
        return waiting;
    }

    /** A listener that has been subscribed and is ended after the spec. */
    public EventLog listening() {
        return listeningTo(driver);
    }

    /** The same, subscribed to another driver. */
    public EventLog listeningTo(VirtDriver other) {
        EventLog log = new EventLog(tape);
        later(arrangement.value("a subscription", () -> other.events().subscribe(log))::close);
        return log;
    }

    /** Does something after the spec, before what was registered earlier. */
    public void later(Runnable step) {
        cleanUp.later(step);
    }

    /** What could not be removed after the spec, in words. */
    public List<String> leftovers() {
        return cleanUp.leftovers();
    }

    @Override
    public void close() {
        cleanUp.run();
        tape.close();
    }

    private void removeLater(InstanceId id) {
        later(() -> {
            driver.instances().destroy(id);
            if (declares(Capability.DISK_RETENTION)) {
                driver.instances().deleteFiles(id);
            }
        });
    }
}
