package org.virttck.reference.libvirt;

import java.util.Set;
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

    void requireNode(String node) {
        if (!isAvailable(node)) {
            throw new VirtDriverException(ErrorCode.NOT_FOUND, "there is no node " + node);
        }
    }
}
