package org.virttck.specs.walk;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.virttck.driver.Capability;
import org.virttck.driver.VirtDriverException;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceInfo;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.bench.Refusal;
import org.virttck.harness.judge.ContractBreach;
import org.virttck.specs.lifecycle.LifecycleTable;
import org.virttck.specs.lifecycle.Operations;

/** Instances of a driver. They are removed when the walk has ended: the next one needs their room. */
final class BenchStage implements Stage {

    private static final String REBUILD = "instances.rebuild";

    private final Bench bench;
    private final Operations operations = new Operations();
    private final List<InstanceSpec> specs;

    BenchStage(Bench bench, int instances, Supplier<InstanceSpec> maker) {
        this.bench = bench;
        this.specs = Stream.generate(maker).limit(instances).toList();
    }

    @Override
    public String perform(Step step) {
        return told(() -> Refusal.answerOf(call(step.operation(), specs.get(step.instance()))));
    }

    /** Who makes an instance anew means the size that it has. */
    private Runnable call(String operation, InstanceSpec spec) {
        return switch (operation) {
            case Step.SPAWN -> () -> bench.instances().spawn(spec);
            case REBUILD -> () -> bench.instances().rebuild(spec);
            default -> () -> operations.named(operation).perform(bench, spec.id());
        };
    }

    @Override
    public List<Sight> look() {
        Set<InstanceId> ids = bench.instances().ids();
        return specs.stream()
                .map(spec -> sight(spec.id(), ids.contains(spec.id())))
                .toList();
    }

    @Override
    public void close() {
        boolean filesMayBeLeft = bench.declares(Capability.DISK_RETENTION);
        for (InstanceSpec spec : specs) {
            told(() -> Refusal.answerOf(() -> bench.instances().destroy(spec.id())));
            if (filesMayBeLeft) {
                told(() -> Refusal.answerOf(() -> bench.instances().deleteFiles(spec.id())));
            }
        }
    }

    private Sight sight(InstanceId id, boolean listed) {
        if (!bench.instances().exists(id)) {
            return new Sight(LifecycleTable.ABSENT, listed, "");
        }
        try {
            InstanceInfo info = bench.info(id);
            return new Sight(state(info), listed, identity(info));
        } catch (VirtDriverException refusal) {
            return new Sight("refused by info: " + refusal.code(), listed, "");
        }
    }

    /** What breaks the contract is an answer, too: the way to it is what is looked for. */
    private static String told(Supplier<String> answer) {
        try {
            return answer.get();
        } catch (ContractBreach breach) {
            return breach.getMessage() + ": " + breach.getActual().getStringRepresentation();
        }
    }

    private static String state(InstanceInfo info) {
        return info.rescued() ? "RESCUED" : info.state().name();
    }

    private static String identity(InstanceInfo info) {
        return info.name() + " with " + info.vcpus() + " virtual CPUs and " + info.maxMemoryMib() + " MiB";
    }
}
