package org.virttck.harness.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.virttck.driver.Capability;
import org.virttck.driver.VirtDriver;
import org.virttck.driver.VirtDriverException;
import org.virttck.driver.model.DriverDescription;
import org.virttck.harness.config.EnvironmentProblem;
import org.virttck.harness.isolate.DriverUnusable;
import org.virttck.harness.record.CallGuard;

/** The questions to a freshly opened driver without whose answers there is no run. */
final class FirstContact {

    private static final int NAMES_SHOWN = 5;

    private final VirtDriver driver;
    private final CallGuard guard;

    FirstContact(VirtDriver driver, CallGuard guard) {
        this.driver = driver;
        this.guard = guard;
    }

    DriverDescription describe() {
        return ask("describe", driver::describe);
    }

    Set<Capability> capabilities() {
        Set<Capability> declared = EnumSet.noneOf(Capability.class);
        declared.addAll(askForAll("capabilities", driver::capabilities));
        return declared;
    }

    void refuseLeftovers(String prefix) {
        Set<String> names = new TreeSet<>(
                askForAll("instances.names", () -> driver.instances().names()));
        names.removeIf(name -> !name.startsWith(prefix));
        if (!names.isEmpty()) {
            String some = String.join(", ", names.stream().limit(NAMES_SHOWN).toList());
            throw new EnvironmentProblem(
                    "the host holds " + names.size() + " instances of an earlier run, whose names" + " begin with \""
                            + prefix + "\": " + some + "; look at them, then remove them with virt-tck sweep");
        }
    }

    private <T> List<T> askForAll(String operation, Callable<? extends Collection<T>> question) {
        List<T> all = ask(
                operation,
                () -> Optional.ofNullable(question.call()).map(ArrayList::new).orElse(null));
        if (all.contains(null)) {
            throw new DriverUnusable(operation + " returned null among others", null);
        }
        return all;
    }

    private <T> T ask(String operation, Callable<T> question) {
        AtomicReference<T> answer = new AtomicReference<>();
        CallGuard.Outcome outcome = guard.call("first contact", () -> {
            answer.set(question.call());
            return null;
        });
        if (outcome.timedOut()) {
            throw new DriverUnusable(
                    operation + " did not return within " + guard.limit().toSeconds() + " s", null);
        }
        if (outcome.thrown() instanceof VirtDriverException refusal) {
            throw new DriverUnusable(operation + " failed: " + refusal.code() + ": " + refusal.getMessage(), refusal);
        }
        if (outcome.thrown() != null || answer.get() == null) {
            String what = outcome.thrown() == null ? "returned null" : "threw " + outcome.thrown();
            throw new DriverUnusable(operation + " " + what, outcome.thrown());
        }
        return answer.get();
    }
}
