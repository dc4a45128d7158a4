package org.virttck.driver.model;

/**
 * Who made a driver and what it drives.
 *
 * @param name of the driver, 1 to 63 characters; the name that a certificate bears
 * @param version of the driver, 1 to 63 characters
 * @param vendor who answers for it, 1 to 255 characters
 * @param contractVersion version of the contract that it was built against, {@code major.minor}
 * @param hypervisor what it drives, with version and mode of operation as far as known, 1 to 255 characters
 */
public record DriverDescription(String name, String version, String vendor, String contractVersion, String hypervisor) {

    /** The version of the contract that this library defines. */
    public static final String CONTRACT_VERSION = "1.0";

    /** Validates each text. */
    public DriverDescription {
        Checks.text("name", name, 63);
        Checks.text("version", version, 63);
        Checks.text("vendor", vendor, 255);
        Checks.matches("contractVersion", contractVersion, "[0-9]{1,4}\\.[0-9]{1,4}");
        Checks.text("hypervisor", hypervisor, 255);
    }
}
