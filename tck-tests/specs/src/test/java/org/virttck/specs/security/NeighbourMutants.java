package org.virttck.specs.security;

import static org.virttck.specs.mutation.Mutant.breaking;
import static org.virttck.specs.security.Specs.SPAWN;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import org.virttck.driver.VirtDriver;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.PowerState;
import org.virttck.driver.model.RebootType;
import org.virttck.specs.instances.Faults;
import org.virttck.specs.mutation.Mutant;
import org.virttck.specs.mutation.Mutants;

/** Drivers that reach one instance by what belongs to another. */
final class NeighbourMutants implements Mutants {

    private static final String NAMES = "security.look-alike-names-are-told-apart";

    @Override
    public List<Mutant> all() {
        return List.of(
                removing(
                        breaking("security.texts-do-not-reach-other-instances", "a path leads into another folder"),
                        (gone, other) -> gone.image().id().equals("../" + other.id()),
                        (driver, other) -> driver.instances().destroy(other)),
                removing(
                        breaking(
                                "security.texts-do-not-reach-other-guests", "the first process that matches is killed"),
                        (gone, other) -> Specs.textOf(gone).contains(other.id().toString()),
                        NeighbourMutants::restart),
                removing(
                        breaking(NAMES, "names are compared without case"),
                        (gone, other) -> differButFallTogether(gone, other, name -> name.toLowerCase(Locale.ROOT)),
                        (driver, other) -> driver.instances().destroy(other)),
                removing(
                        breaking(NAMES, "a dot at the end of a file's name is lost"),
                        (gone, other) -> differButFallTogether(gone, other, name -> name.replaceAll("\\.$", "")),
                        (driver, other) -> driver.instances().deleteFiles(other)),
                removing(
                        breaking(NAMES, "all files that begin with the name are removed"),
                        (gone, other) ->
                                differButFallTogether(gone, other, name -> name.replaceAll("-disk1$", "-disk")),
                        (driver, other) -> driver.instances().destroy(other)));
    }

    /** When an instance is removed, does something to others that are taken for its own. */
    private static Mutant removing(
            Mutant mutant, BiPredicate<InstanceSpec, InstanceSpec> takesFor, BiConsumer<VirtDriver, InstanceId> fault) {
        Map<InstanceId, InstanceSpec> made = new ConcurrentHashMap<>();
        return mutant.on(SPAWN, call -> {
                    InstanceSpec spec = call.argument(0);
                    call.proceed();
                    made.put(spec.id(), spec);
                    return null;
                })
                .on("instances.destroy", call -> {
                    Optional<InstanceSpec> gone = Optional.ofNullable(made.remove(call.<InstanceId>argument(0)));
                    call.proceed();
                    gone.ifPresent(spec -> made.values().stream()
                            .filter(other -> takesFor.test(spec, other))
                            .forEach(other -> fault.accept(call.driver(), other.id())));
                    return null;
                });
    }

    private static void restart(VirtDriver driver, InstanceId instance) {
        if (Faults.stateOf(instance, driver).equals(Optional.of(PowerState.RUNNING))) {
            driver.power().reboot(instance, RebootType.HARD);
        }
    }

    private static boolean differButFallTogether(InstanceSpec one, InstanceSpec other, UnaryOperator<String> folding) {
        return !one.name().equals(other.name()) && folding.apply(one.name()).equals(folding.apply(other.name()));
    }
}
