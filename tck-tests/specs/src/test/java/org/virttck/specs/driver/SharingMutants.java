package org.virttck.specs.driver;

import static org.virttck.specs.mutation.Mutant.breaking;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.virttck.driver.Instances;
import org.virttck.driver.VirtDriver;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.specs.mutation.Mutant;
import org.virttck.specs.mutation.Mutants;

/** What drivers do wrong when they are not the only one on their host. */
final class SharingMutants implements Mutants {

    @Override
    public List<Mutant> all() {
        return List.of(
                breaking("driver.reopened-driver-finds-instances", "what was there before is not listed")
                        .opened(() -> SharingMutants::blindForWhatWasThere),
                breaking("driver.two-drivers-see-the-same-instances", "what others make later is not listed")
                        .opened(() -> allButTheFirst(SharingMutants::blindForWhatOthersMake)),
                breaking("driver.closing-one-driver-leaves-the-other", "a driver closes those that were opened later")
                        .opened(SharingMutants::closingYoungerOnes));
    }

    private static VirtDriver blindForWhatWasThere(VirtDriver driver) {
        Set<InstanceId> there = driver.instances().ids();
        Instances blind = Altered.of(Instances.class, driver.instances(), "ids", (right, arguments) -> {
            Set<Object> ids = new HashSet<>((Set<?>) right.answer());
            ids.removeAll(there);
            return ids;
        });
        return withInstances(driver, blind);
    }

    private static VirtDriver blindForWhatOthersMake(VirtDriver driver) {
        Set<Object> known = ConcurrentHashMap.newKeySet();
        known.addAll(driver.instances().ids());
        Instances noting = Altered.of(Instances.class, driver.instances(), "spawn", (right, arguments) -> {
            known.add(((InstanceSpec) arguments[0]).id());
            return right.answer();
        });
        Instances blind = Altered.of(Instances.class, noting, "ids", (right, arguments) -> {
            Set<Object> ids = new HashSet<>((Set<?>) right.answer());
            ids.retainAll(known);
            return ids;
        });
        return withInstances(driver, blind);
    }

    private static UnaryOperator<VirtDriver> closingYoungerOnes() {
        List<VirtDriver> opened = new CopyOnWriteArrayList<>();
        return driver -> {
            int age = opened.size();
            opened.add(driver);
            return Altered.of(VirtDriver.class, driver, "close", (right, arguments) -> {
                opened.subList(age + 1, opened.size()).forEach(VirtDriver::close);
                return right.answer();
            });
        };
    }

    private static UnaryOperator<VirtDriver> allButTheFirst(UnaryOperator<VirtDriver> fault) {
        AtomicInteger opened = new AtomicInteger();
        return driver -> opened.getAndIncrement() == 0 ? driver : fault.apply(driver);
    }

    private static VirtDriver withInstances(VirtDriver driver, Instances instances) {
        return Altered.of(VirtDriver.class, driver, "instances", (right, arguments) -> instances);
    }
}
