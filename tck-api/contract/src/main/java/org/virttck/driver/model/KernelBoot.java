package org.virttck.driver.model;

import java.net.URI;
import java.util.Objects;

/**
 * Boots a kernel directly. Source: Glance image properties {@code kernel_id}, {@code ramdisk_id},
 * {@code os_command_line}.
 *
 * @param kernel where the kernel is
 * @param ramdisk where the initial RAM disk is
 * @param arguments the kernel's command line, 0 to 2048 characters
 */
public record KernelBoot(URI kernel, URI ramdisk, String arguments) {

    /** Validates each field. */
    public KernelBoot {
        Objects.requireNonNull(kernel, "kernel");
        Objects.requireNonNull(ramdisk, "ramdisk");
        Checks.range("length of arguments", arguments.length(), 0, 2048);
    }
}
