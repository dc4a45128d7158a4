package org.virttck.driver.model;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.virttck.driver.Capability;

/**
 * What a guest is given when it is made. Each part belongs to a capability; an instance that asks for a part which is not
 * declared is refused with {@link org.virttck.driver.ErrorCode#UNSUPPORTED}, never made without it. Each part works
 * without the others: a driver that brings files or the password on a config drive attaches one though none was asked for.
 *
 * @param configDrive whether the guest finds a drive labelled {@code config-2} with its metadata in OpenStack's format
 *     ({@code openstack/latest/meta_data.json}). Needs {@link org.virttck.driver.Capability#CONFIG_DRIVE}
 * @param adminPassword first password of the administrator; empty to leave the image's. Needs
 *     {@link org.virttck.driver.Capability#INITIAL_PASSWORD}
 * @param files what the guest finds in its file system; no two of one path. Needs
 *     {@link org.virttck.driver.Capability#FILE_INJECTION}
 */
public record GuestSetup(boolean configDrive, Optional<Secret> adminPassword, List<InjectedFile> files) {

    /** A guest that is given nothing. */
    public static final GuestSetup NOTHING = new GuestSetup(false, Optional.empty(), List.of());

    /** Takes a copy and refuses two files of one path. */
    public GuestSetup {
        Objects.requireNonNull(adminPassword, "adminPassword");
        files = List.copyOf(files);
        if (files.stream().map(InjectedFile::path).distinct().count() != files.size()) {
            throw new IllegalArgumentException("files must have distinct paths");
        }
    }

    Set<Capability> needs() {
        return Demands.of(Map.of(
                Capability.CONFIG_DRIVE,
                configDrive,
                Capability.INITIAL_PASSWORD,
                adminPassword.isPresent(),
                Capability.FILE_INJECTION,
                !files.isEmpty()));
    }

    /**
     * The same, with or without a config drive.
     *
     * @param wanted true to have one
     * @return another setup
     */
    public GuestSetup withConfigDrive(boolean wanted) {
        return new GuestSetup(wanted, adminPassword, files);
    }

    /**
     * The same, with a first password.
     *
     * @param password of the administrator
     * @return another setup
     */
    public GuestSetup withAdminPassword(Secret password) {
        return new GuestSetup(configDrive, Optional.of(password), files);
    }

    /**
     * The same, with these files in place of others.
     *
     * @param wanted no two of one path
     * @return another setup
     */
    public GuestSetup withFiles(List<InjectedFile> wanted) {
        return new GuestSetup(configDrive, adminPassword, wanted);
    }
}
