package org.virttck.driver.model;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;

/**
 * What an instance boots. The driver fetches the bytes from {@code location} and trusts nothing that it has not
 * checked.
 *
 * @param id stable name of the image, 1 to 255 characters; two images of one id have the same bytes
 * @param format of the disk
 * @param location where the bytes of the root disk are; {@code file:} is understood by every driver
 * @param sha256 expected digest of these bytes, 64 lower-case hexadecimal digits; empty when unknown
 * @param minMemoryMib smallest flavor memory in MiB that this image boots with, 0 to 67108864
 * @param minRootGib smallest flavor root disk in GiB that this image fits, 0 to 1048576
 * @param kernel how to boot without a boot loader on the disk; empty to boot from the disk
 */
public record Image(
        String id,
        DiskFormat format,
        URI location,
        Optional<String> sha256,
        long minMemoryMib,
        long minRootGib,
        Optional<KernelBoot> kernel) {

    /** Validates each field. */
    public Image {
        Checks.text("id", id, 255);
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(location, "location");
        sha256.ifPresent(digest -> Checks.matches("sha256", digest, "[0-9a-f]{64}"));
        Checks.range("minMemoryMib", minMemoryMib, 0, 67_108_864);
        Checks.range("minRootGib", minRootGib, 0, 1_048_576);
        Objects.requireNonNull(kernel, "kernel");
    }
}
