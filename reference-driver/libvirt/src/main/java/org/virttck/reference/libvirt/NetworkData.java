package org.virttck.reference.libvirt;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.virttck.driver.model.FixedIp;
import org.virttck.driver.model.Vif;

/** What a guest finds on its config drive about its network, in OpenStack's format. */
final class NetworkData {

    private static final int IPV4_BITS = 32;

    private final List<Object> links = new ArrayList<>();
    private final List<Object> networks = new ArrayList<>();

    private NetworkData() {}

    static String of(List<Vif> vifs) {
        NetworkData data = new NetworkData();
        vifs.forEach(data::add);
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("links", data.links);
        all.put("networks", data.networks);
        all.put("services", List.of());
        return Json.of(all);
    }

    private void add(Vif vif) {
        String link = "link" + links.size();
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("id", link);
        entry.put("vif_id", vif.id());
        entry.put("type", "bridge");
        entry.put("mtu", vif.mtu());
        entry.put("ethernet_mac_address", vif.mac());
        links.add(entry);
        vif.addresses().forEach(address -> add(vif, link, address));
    }

    private void add(Vif vif, String link, FixedIp address) {
        boolean ipv6 = address.address().contains(":");
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("id", "network" + networks.size());
        entry.put("network_id", vif.network());
        entry.put("type", ipv6 ? "ipv6" : "ipv4");
        entry.put("link", link);
        entry.put("ip_address", ipv6 ? address.address() + "/" + address.prefixLength() : address.address());
        if (!ipv6) {
            entry.put("netmask", netmask(address.prefixLength()));
        }
        entry.put("routes", List.of());
        networks.add(entry);
    }

    private static String netmask(int prefixLength) {
        int bits = prefixLength == 0 ? 0 : -1 << (IPV4_BITS - prefixLength);
        byte[] octets = {(byte) (bits >>> 24), (byte) (bits >>> 16), (byte) (bits >>> 8), (byte) bits};
        try {
            return InetAddress.getByAddress(octets).getHostAddress();
        } catch (UnknownHostException wrongLength) {
            throw new IllegalStateException("four octets are an address", wrongLength);
        }
    }
}
