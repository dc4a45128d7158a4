package org.virttck.reference.libvirt;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.Host;
import org.virttck.driver.VirtDriverException;

/** One node: the host of the hypervisor. */
final class LibvirtHost implements Host {

    private final Hypervisor hypervisor;

    LibvirtHost(Hypervisor hypervisor) {
        this.hypervisor = hypervisor;
    }

    @Override
    public Set<String> nodes() {
        return Set.of(hypervisor.<String>call(Session::getHostName));
    }

    @Override
    public boolean isAvailable(String node) {
        Set<String> nodes = nodes();
        return node != null && nodes.contains(node);
    }

    @Override
    public Map<UUID, String> nodesById() {
        return nodes().stream()
                .collect(Collectors.toMap(
                        name -> UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)), Function.identity()));
    }

    void requireNode(String node) {
        if (!isAvailable(node)) {
            throw new VirtDriverException(ErrorCode.NOT_FOUND, "there is no node " + node);
        }
    }
}
