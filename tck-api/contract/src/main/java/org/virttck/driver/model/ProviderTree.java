package org.virttck.driver.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Resource providers of the placement service, as far as one compute service knows them.
 *
 * @param providers no two of one name
 */
public record ProviderTree(List<ResourceProvider> providers) {

    /** Takes a copy and refuses two providers of one name. */
    public ProviderTree {
        providers = List.copyOf(providers);
        long names = providers.stream().map(ResourceProvider::name).distinct().count();
        if (names != providers.size()) {
            throw new IllegalArgumentException("providers must have distinct names");
        }
    }

    /**
     * Looks a provider up.
     *
     * @param name of the provider
     * @return the provider, or empty
     */
    public Optional<ResourceProvider> find(String name) {
        return providers.stream()
                .filter(provider -> provider.name().equals(name))
                .findFirst();
    }

    /**
     * A tree in which one provider is added, or replaced where it stands.
     *
     * @param provider the new or changed provider
     * @return another tree
     */
    public ProviderTree with(ResourceProvider provider) {
        List<ResourceProvider> changed = new ArrayList<>(providers);
        changed.replaceAll(present -> present.name().equals(provider.name()) ? provider : present);
        if (!changed.contains(provider)) {
            changed.add(provider);
        }
        return new ProviderTree(changed);
    }
}
