package org.virttck.driver.model;

/**
 * An address that a guest shall have on one of its interfaces.
 *
 * @param address IPv4 or IPv6 in digits
 * @param prefixLength bits of the subnet, 0 to 128
 */
public record FixedIp(String address, int prefixLength) {

    /** Validates both. */
    public FixedIp {
        Checks.matches("address", address, "[0-9A-Fa-f:.]{2,45}");
        Checks.range("prefixLength", prefixLength, 0, address.contains(":") ? 128 : 32);
    }
}
