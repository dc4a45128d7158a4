package org.virttck.driver.model;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.virttck.driver.Capability;

/**
 * What an instance shall be. Made by {@link #builder}, so that later parts of the contract can add to it.
 *
 * @param id chosen by the caller
 * @param name unique on the host while the instance exists; 1 to 255 characters of {@code [A-Za-z0-9._-]}, beginning
 *     with a letter or digit
 * @param flavor its size
 * @param image what it boots
 * @param metadata the user's own key-value pairs, stored as they are; keys of 1 to 255 characters
 * @param vifs its network interfaces, in the order in which the guest shall see them; no two of one id or MAC
 * @param setup what the guest is given when it is made
 * @param security what it demands for its protection
 * @param powerOn whether to boot it
 */
public record InstanceSpec(
        InstanceId id,
        String name,
        Flavor flavor,
        Image image,
        Map<String, String> metadata,
        List<Vif> vifs,
        GuestSetup setup,
        SecurityDemands security,
        boolean powerOn) {

    /** Validates the name and takes a copy of the metadata. */
    public InstanceSpec {
        Objects.requireNonNull(id, "id");
        Checks.matches("name", name, "[A-Za-z0-9][A-Za-z0-9._-]{0,254}");
        Objects.requireNonNull(flavor, "flavor");
        Objects.requireNonNull(image, "image");
        metadata = Map.copyOf(metadata);
        metadata.keySet().forEach(key -> Checks.text("metadata key", key, 255));
        vifs = List.copyOf(vifs);
        requireDistinct("id", vifs.stream().map(Vif::id).toList());
        requireDistinct("MAC", vifs.stream().map(Vif::mac).toList());
        Objects.requireNonNull(setup, "setup");
        Objects.requireNonNull(security, "security");
    }

    /**
     * Begins a specification with what has no default.
     *
     * @param id chosen by the caller
     * @param name of the instance
     * @param flavor its size
     * @param image what it boots
     * @return a builder: powered on, without metadata, network interfaces, setup and demands
     */
    public static Builder builder(InstanceId id, String name, Flavor flavor, Image image) {
        return new Builder(id, name, flavor, image);
    }

    /**
     * A builder that begins with the values of this specification.
     *
     * @return the builder
     */
    public Builder toBuilder() {
        return builder(id, name, flavor, image)
                .metadata(metadata)
                .vifs(vifs)
                .setup(setup)
                .security(security)
                .powerOn(powerOn);
    }

    /**
     * What a driver has to declare to make such an instance. A driver refuses an instance whose needs it does not declare
     * with {@link org.virttck.driver.ErrorCode#UNSUPPORTED}, before it does anything.
     *
     * @return the capabilities of all parts that were asked for; empty for an ordinary instance
     */
    public Set<Capability> needs() {
        Set<Capability> needs = EnumSet.noneOf(Capability.class);
        needs.addAll(flavor.needs());
        needs.addAll(setup.needs());
        needs.addAll(security.needs());
        return needs;
    }

    private static void requireDistinct(String field, List<?> values) {
        if (values.stream().distinct().count() != values.size()) {
            throw new IllegalArgumentException("vifs must have distinct values of " + field);
        }
    }

    /** Collects the parts of a specification. */
    public static final class Builder {
        private InstanceId id;
        private String name;
        private Flavor flavor;
        private Image image;
        private Map<String, String> metadata = Map.of();
        private List<Vif> vifs = List.of();
        private GuestSetup setup = GuestSetup.NOTHING;
        private SecurityDemands security = SecurityDemands.NONE;
        private boolean powerOn = true;

        private Builder(InstanceId id, String name, Flavor flavor, Image image) {
            this.id = id;
            this.name = name;
            this.flavor = flavor;
            this.image = image;
        }

        /**
         * Sets the id.
         *
         * @param newId chosen by the caller
         * @return this
         */
        public Builder id(InstanceId newId) {
            this.id = newId;
            return this;
        }

        /**
         * Sets the name.
         *
         * @param newName of the instance
         * @return this
         */
        public Builder name(String newName) {
            this.name = newName;
            return this;
        }

        /**
         * Sets the flavor.
         *
         * @param newFlavor its size
         * @return this
         */
        public Builder flavor(Flavor newFlavor) {
            this.flavor = newFlavor;
            return this;
        }

        /**
         * Sets the image.
         *
         * @param newImage what it boots
         * @return this
         */
        public Builder image(Image newImage) {
            this.image = newImage;
            return this;
        }

        /**
         * Sets the metadata.
         *
         * @param newMetadata the user's key-value pairs
         * @return this
         */
        public Builder metadata(Map<String, String> newMetadata) {
            this.metadata = newMetadata;
            return this;
        }

        /**
         * Sets the network interfaces.
         *
         * @param newVifs in the order in which the guest shall see them
         * @return this
         */
        public Builder vifs(List<Vif> newVifs) {
            this.vifs = newVifs;
            return this;
        }

        /**
         * Sets what the guest is given when it is made.
         *
         * @param newSetup each part needs its capability
         * @return this
         */
        public Builder setup(GuestSetup newSetup) {
            this.setup = newSetup;
            return this;
        }

        /**
         * Sets what the instance demands for its protection.
         *
         * @param newSecurity each part needs its capability
         * @return this
         */
        public Builder security(SecurityDemands newSecurity) {
            this.security = newSecurity;
            return this;
        }

        /**
         * Says whether to boot.
         *
         * @param newPowerOn true to boot
         * @return this
         */
        public Builder powerOn(boolean newPowerOn) {
            this.powerOn = newPowerOn;
            return this;
        }

        /**
         * Makes the specification.
         *
         * @return a validated record
         * @throws IllegalArgumentException naming the field that is wrong
         */
        public InstanceSpec build() {
            return new InstanceSpec(id, name, flavor, image, metadata, vifs, setup, security, powerOn);
        }
    }
}
