package org.virttck.driver.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A virtual network interface. Source: the dictionary of Nova {@code nova/network/model.py}.
 *
 * @param id of the port, chosen by the network service
 * @param mac as {@code 52:54:00:12:34:56}, lower case; of a single station
 * @param network name of the network, 1 to 255 characters
 * @param addresses that the guest shall have; may be empty
 * @param mtu largest packet in bytes, 68 to 65535
 * @param binding how it is connected
 * @param tag by which the guest knows it; 1 to 60 characters, empty without
 */
public record Vif(
        UUID id,
        String mac,
        String network,
        List<FixedIp> addresses,
        int mtu,
        VifBinding binding,
        Optional<String> tag) {

    /** Validates each field and takes a copy. */
    public Vif {
        Objects.requireNonNull(id, "id");
        Checks.matches("mac", mac, "[0-9a-f][02468ace](:[0-9a-f]{2}){5}");
        Checks.text("network", network, 255);
        addresses = List.copyOf(addresses);
        Checks.range("mtu", mtu, 68, 65_535);
        Objects.requireNonNull(binding, "binding");
        tag.ifPresent(text -> Checks.text("tag", text, 60));
    }
}
