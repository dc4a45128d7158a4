package org.virttck.specs.concurrency;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.virttck.driver.model.Flavor;
import org.virttck.driver.model.HostResources;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.harness.bench.Bench;

/** As many instances as there are to be at once, each of one virtual CPU. */
record Many(Bench bench, int count) {

    private static final int FEWEST = 2;

    /** No more than a simulated host has room for; the few that a real host gets are well within what it overcommits. */
    static Many of(Bench bench) {
        int wanted = Size.of(bench).instances();
        AtomicInteger count = new AtomicInteger(wanted);
        if (bench.simulatesGuests()) {
            bench.arrange("a look at the room of the host", () -> count.set(withRoom(bench, wanted)));
        }
        return new Many(bench, count.get());
    }

    InstanceSpec spec(boolean powerOn) {
        InstanceSpec.Builder usual = bench.spec();
        return usual.flavor(small(usual.build().flavor())).powerOn(powerOn).build();
    }

    List<InstanceSpec> specs(boolean powerOn) {
        return Stream.generate(() -> spec(powerOn)).limit(count).toList();
    }

    private static Flavor small(Flavor usual) {
        return new Flavor(usual.name(), 1, usual.memoryMib(), usual.rootGib());
    }

    private static int withRoom(Bench bench, int wanted) {
        List<String> nodes = bench.nodes();
        Flavor flavor = small(bench.spec().build().flavor());
        Function<ToLongFunction<HostResources>, Long> free = figure -> nodes.stream()
                .map(bench.inventory()::resources)
                .mapToLong(figure)
                .sum();
        long most = wanted;
        most = Math.min(most, free.apply(host -> host.vcpus() - host.vcpusUsed()));
        most = Math.min(most, free.apply(host -> host.memoryMib() - host.memoryMibUsed()) / flavor.memoryMib());
        most = Math.min(most, free.apply(host -> host.diskGib() - host.diskGibUsed()) / Math.max(1, flavor.rootGib()));
        return (int) Math.max(FEWEST, most);
    }
}
