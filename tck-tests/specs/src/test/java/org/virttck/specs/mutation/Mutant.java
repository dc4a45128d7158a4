package org.virttck.specs.mutation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.virttck.driver.DriverSettings;
import org.virttck.driver.VirtDriver;
import org.virttck.driver.VirtDriverProvider;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.harness.distort.Answer;
import org.virttck.harness.distort.FaultyDriver;

/** The reference driver with one fault. Made fresh for each run, so that it may remember things. */
public final class Mutant {

    /** The death of a process does no harm. */
    static final BiConsumer<VirtDriver, InstanceSpec> UNHARMED = (driver, instance) -> {};

    private final String rule;
    private final String fault;
    private final Map<String, String> settings = new LinkedHashMap<>();
    private final Map<String, Supplier<Answer>> answers = new LinkedHashMap<>();
    private final List<Supplier<UnaryOperator<VirtDriver>>> wrappers = new ArrayList<>();

    private BiConsumer<VirtDriver, InstanceSpec> damage = UNHARMED;
    private Optional<Supplier<WireFault>> wireFault = Optional.empty();
    private int wireThreads;

    private Mutant(String rule, String fault) {
        this.rule = rule;
        this.fault = fault;
    }

    /**
     * A driver that breaks a rule.
     *
     * @param rule that has to fail
     * @param fault what it does wrong, in words
     */
    public static Mutant breaking(String rule, String fault) {
        return new Mutant(rule, fault);
    }

    /**
     * Replaces an operation.
     *
     * @param operation facet and method, as {@code power.off}
     * @param answer in place of the right one
     */
    public Mutant on(String operation, Answer answer) {
        answers.put(operation, () -> answer);
        return this;
    }

    /** Replaces an operation by an answer that remembers things from call to call; made fresh for each run. */
    public Mutant onEach(String operation, Supplier<Answer> answer) {
        answers.put(operation, answer);
        return this;
    }

    /** Gives the reference driver a setting, as {@code without=PAUSE}. */
    public Mutant with(String key, String value) {
        settings.put(key, value);
        return this;
    }

    /** What the death of the driver's process does to the instance that it was at work on. */
    public Mutant whenKilled(BiConsumer<VirtDriver, InstanceSpec> newDamage) {
        damage = newDamage;
        return this;
    }

    /** Puts a wrong endpoint before the right one. */
    public Mutant onWire(WireFault fault) {
        return onEachWire(() -> fault);
    }

    /** Puts a wrong endpoint that remembers things before the right one; made fresh for each run. */
    public Mutant onEachWire(Supplier<WireFault> fault) {
        wireFault = Optional.of(fault);
        return this;
    }

    /** Puts an endpoint with few threads before the right one. */
    public Mutant withWireThreads(int most) {
        wireThreads = most;
        return onWire(WireRequest::proceed);
    }

    /** Wraps each driver that is opened; the wrapper is made fresh for each run and shared by its drivers. */
    public Mutant opened(Supplier<UnaryOperator<VirtDriver>> wrapper) {
        wrappers.add(wrapper);
        return this;
    }

    BiConsumer<VirtDriver, InstanceSpec> damage() {
        return damage;
    }

    /** The endpoint over a provider of such drivers. */
    TrialWire wire(VirtDriverProvider provider, DriverSettings of) {
        return new TrialWire(provider, of, wireFault.map(Supplier::get), wireThreads);
    }

    public String rule() {
        return rule;
    }

    public String fault() {
        return fault;
    }

    Map<String, String> settings() {
        return settings;
    }

    /** Puts the fault before each driver that a provider opens. */
    UnaryOperator<VirtDriver> fresh() {
        Map<String, Answer> fixed = new LinkedHashMap<>();
        answers.forEach((operation, answer) -> fixed.put(operation, answer.get()));
        List<UnaryOperator<VirtDriver>> made =
                wrappers.stream().map(Supplier::get).toList();
        return driver -> {
            VirtDriver wrong = FaultyDriver.of(driver, operation -> Optional.ofNullable(fixed.get(operation)));
            for (UnaryOperator<VirtDriver> wrapper : made) {
                wrong = wrapper.apply(wrong);
            }
            return wrong;
        };
    }

    @Override
    public String toString() {
        return rule + ": " + fault;
    }
}
