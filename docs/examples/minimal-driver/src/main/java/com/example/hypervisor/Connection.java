package com.example.hypervisor;

import java.util.List;
import java.util.Optional;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.VirtDriverException;
import org.virttck.driver.model.InstanceId;

/**
 * What one driver sees of the hypervisor: the machines of its own operator, for as long as it is open.
 *
 * <p>All facets of a driver share one connection, so that closing the driver reaches each of them.
 */
final class Connection {

    private final Hypervisor hypervisor;
    private final String namePrefix;
    private volatile boolean open = true;

    Connection(Hypervisor hypervisor, String namePrefix) {
        this.hypervisor = hypervisor;
        this.namePrefix = namePrefix;
    }

    void mustBeOpen() {
        if (!open) {
            throw new VirtDriverException(ErrorCode.UNAVAILABLE, "this driver is closed; open another one");
        }
    }

    void close() {
        open = false;
    }

    Hypervisor hypervisor() {
        mustBeOpen();
        return hypervisor;
    }

    void add(Machine machine) {
        if (!owns(machine)) {
            throw new VirtDriverException(
                    ErrorCode.INVALID_ARGUMENT, "the name " + machine.name() + " must begin with " + namePrefix);
        }
        hypervisor().add(machine);
    }

    List<Machine> machines() {
        return hypervisor().machines().stream().filter(this::owns).toList();
    }

    Optional<Machine> find(InstanceId id) {
        return hypervisor().find(id).filter(this::owns);
    }

    Machine require(InstanceId id) {
        return find(id).orElseThrow(() -> absent(id));
    }

    private boolean owns(Machine machine) {
        return machine.name().startsWith(namePrefix);
    }

    private static VirtDriverException absent(InstanceId id) {
        return new VirtDriverException(ErrorCode.NOT_FOUND, "there is no instance with the id " + id);
    }
}
