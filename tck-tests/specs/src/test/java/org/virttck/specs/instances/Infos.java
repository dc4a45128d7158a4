package org.virttck.specs.instances;

import java.time.Duration;
import java.util.function.UnaryOperator;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceInfo;
import org.virttck.driver.model.PowerState;
import org.virttck.harness.distort.Answer;

/** Answers of info with one wrong figure. */
public final class Infos {

    private Infos() {}

    /** Changes each answer of info. */
    public static Answer changed(UnaryOperator<InstanceInfo> change) {
        return call -> change.apply(call.proceed());
    }

    /** The same with another state. */
    public static InstanceInfo withState(InstanceInfo info, PowerState state) {
        return copy(info, info.id(), info.name(), state, info.cpuTime());
    }

    /** The same, told of as rescued or not. */
    public static InstanceInfo withRescued(InstanceInfo info, boolean rescued) {
        return new InstanceInfo(
                info.id(),
                info.name(),
                info.state(),
                rescued,
                info.internalId(),
                info.maxMemoryMib(),
                info.memoryMib(),
                info.vcpus(),
                info.cpuTime());
    }

    /** The same with another name. */
    public static InstanceInfo withName(InstanceInfo info, String name) {
        return copy(info, info.id(), name, info.state(), info.cpuTime());
    }

    /** The same with another CPU time. */
    public static InstanceInfo withCpuTime(InstanceInfo info, Duration cpuTime) {
        return copy(info, info.id(), info.name(), info.state(), cpuTime);
    }

    static InstanceInfo withId(InstanceInfo info, InstanceId id) {
        return copy(info, id, info.name(), info.state(), info.cpuTime());
    }

    /** The same with another size. */
    public static InstanceInfo withSize(InstanceInfo info, long maxMemoryMib, long memoryMib, int vcpus) {
        return new InstanceInfo(
                info.id(),
                info.name(),
                info.state(),
                info.rescued(),
                info.internalId(),
                maxMemoryMib,
                memoryMib,
                vcpus,
                info.cpuTime());
    }

    private static InstanceInfo copy(
            InstanceInfo info, InstanceId id, String name, PowerState state, Duration cpuTime) {
        return new InstanceInfo(
                id,
                name,
                state,
                info.rescued(),
                info.internalId(),
                info.maxMemoryMib(),
                info.memoryMib(),
                info.vcpus(),
                cpuTime);
    }
}
