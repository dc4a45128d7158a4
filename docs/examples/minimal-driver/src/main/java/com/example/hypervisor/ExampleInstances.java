package com.example.hypervisor;

import java.util.Set;
import java.util.stream.Collectors;
import org.virttck.driver.Capability;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.Instances;
import org.virttck.driver.VirtDriverException;
import org.virttck.driver.model.Flavor;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceInfo;
import org.virttck.driver.model.InstanceSpec;

/** Makes, finds and removes machines. */
final class ExampleInstances implements Instances {

    private final Connection connection;

    ExampleInstances(Connection connection) {
        this.connection = connection;
    }

    /** All is looked at before anything is made, so that a refusal has nothing to clean up. */
    @Override
    public void spawn(InstanceSpec spec) {
        connection.mustBeOpen();
        mustNeedNothingSpecial(spec);
        Flavor flavor = spec.flavor();
        long diskGib = ImageCheck.rootDiskGib(spec.image(), flavor);
        Resources size = new Resources(flavor.vcpus(), flavor.memoryMib(), diskGib);
        connection.add(new Machine(spec.id(), spec.name(), size, spec.powerOn()));
    }

    @Override
    public void destroy(InstanceId instance) {
        connection.find(instance).map(Machine::id).ifPresent(connection.hypervisor()::remove);
    }

    @Override
    public InstanceInfo info(InstanceId instance) {
        return connection.require(instance).info();
    }

    @Override
    public boolean exists(InstanceId instance) {
        return connection.find(instance).isPresent();
    }

    @Override
    public Set<InstanceId> ids() {
        return connection.machines().stream().map(Machine::id).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<String> names() {
        return connection.machines().stream().map(Machine::name).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public int count() {
        return connection.machines().size();
    }

    /** What cannot be given is refused. An instance that is made without it would be a lie. */
    private static void mustNeedNothingSpecial(InstanceSpec spec) {
        for (Capability needed : spec.needs()) {
            throw VirtDriverException.unsupported(needed);
        }
        if (!spec.vifs().isEmpty()) {
            throw new VirtDriverException(
                    ErrorCode.INVALID_ARGUMENT, "this host has no network to plug an interface into");
        }
    }
}
