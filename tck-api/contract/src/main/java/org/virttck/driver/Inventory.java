package org.virttck.driver;

import org.virttck.driver.model.HostResources;
import org.virttck.driver.model.ProviderTree;

/** The facet of the chapter <em>inventory</em>: what a node has to give, and what is taken. */
public interface Inventory {

    /**
     * Totals and usage of one node.
     *
     * <p>Usage is counted from the flavors of the instances on the node, whether or not they are running.
     *
     * @param node a name of {@link Host#nodes()}
     * @return figures of this moment
     * @throws VirtDriverException {@link ErrorCode#NOT_FOUND} when the node is unknown. Source: Nova
     *     {@code get_available_resource}
     */
    HostResources resources(String node);

    /**
     * Brings a tree of resource providers up to date.
     *
     * <p>The driver adds or updates the provider whose name is the node's name, with inventories of at least the
     * classes {@code VCPU}, {@code MEMORY_MB} and {@code DISK_GB}, and the traits that it owns. That provider is a root.
     * It has the trait {@code COMPUTE_SECURITY_UEFI_SECURE_BOOT} exactly when {@link Capability#SECURE_BOOT} is declared.
     * The driver leaves alone every provider and every trait that it does not own. Giving the answer in again yields the
     * same providers.
     *
     * @param node a name of {@link Host#nodes()}
     * @param current the tree as the caller knows it; not modified
     * @return the tree as it should be
     * @throws VirtDriverException {@link ErrorCode#NOT_FOUND} when the node is unknown. Source: Nova
     *     {@code update_provider_tree}
     */
    ProviderTree update(String node, ProviderTree current);
}
