package org.virttck.specs.driver;

import static org.virttck.specs.mutation.Mutant.breaking;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.virttck.driver.Capability;
import org.virttck.driver.VirtDriver;
import org.virttck.specs.mutation.Mutant;
import org.virttck.specs.mutation.Mutants;

/** What drivers say wrongly of what they can do. */
final class CapabilityMutants implements Mutants {

    @Override
    public List<Mutant> all() {
        return List.of(
                breaking("driver.capabilities-are-stable", "a capability is withdrawn while instances are there")
                        .on(
                                "driver.capabilities",
                                call -> call.driver().instances().count() > 0 ? fewer(call.proceed()) : call.proceed()),
                breaking("driver.capabilities-survive-reopening", "only the first driver declares all")
                        .onEach("driver.capabilities", () -> {
                            Ordinals ordinals = new Ordinals();
                            return call -> ordinals.of(call) > 0 ? fewer(call.proceed()) : call.proceed();
                        }),
                breaking("driver.capabilities-cannot-be-changed", "the driver hands out the set that it keeps")
                        .onEach("driver.capabilities", () -> {
                            Map<VirtDriver, Set<Capability>> kept = new ConcurrentHashMap<>();
                            return call -> {
                                Set<Capability> right = call.proceed();
                                return kept.computeIfAbsent(call.driver(), any -> copy(right));
                            };
                        }));
    }

    private static Set<Capability> copy(Collection<Capability> capabilities) {
        Set<Capability> copy = EnumSet.noneOf(Capability.class);
        copy.addAll(capabilities);
        return copy;
    }

    private static Set<Capability> fewer(Set<Capability> capabilities) {
        Set<Capability> fewer = copy(capabilities);
        fewer.remove(Capability.CRASH_DUMP);
        return fewer;
    }
}
