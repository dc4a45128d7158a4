package org.virttck.reference.libvirt;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.virttck.driver.DriverSettings;

/**
 * The operator's choices, checked.
 *
 * @param namePrefix of the instances of this operator
 * @param uri of libvirt
 * @param domainType whether guests run on the CPU or are emulated
 * @param stateDirectory absolute; disks and logs are below it
 * @param listenAddress where consoles are served
 * @param softRebootTimeout how long a guest may take to shut down in a soft reboot
 * @param ipAddress at which other hosts reach this one; empty to find it out
 */
record LibvirtSettings(
        String namePrefix,
        String uri,
        DomainType domainType,
        Path stateDirectory,
        String listenAddress,
        Duration softRebootTimeout,
        Optional<String> ipAddress) {

    private static final String URI_KEY = "uri";
    private static final String TYPE_KEY = "domain-type";
    private static final String STATE_KEY = "state-directory";
    private static final String LISTEN_KEY = "listen-address";
    private static final String SOFT_REBOOT_KEY = "soft-reboot-timeout";
    private static final String IP_KEY = "ip-address";
    private static final Set<String> KEYS = Set.of(URI_KEY, TYPE_KEY, STATE_KEY, LISTEN_KEY, SOFT_REBOOT_KEY, IP_KEY);

    private static final int LONGEST_SOFT_REBOOT_SECONDS = 3600;

    static LibvirtSettings of(DriverSettings settings) {
        settings.allowOnly(KEYS);
        return new LibvirtSettings(
                settings.namePrefix(),
                localUri(settings.find(URI_KEY).orElse("qemu:///system")),
                domainType(settings.find(TYPE_KEY).orElse("auto")),
                absolute(settings.find(STATE_KEY).orElse("/var/lib/virt-driver-libvirt")),
                address(settings.find(LISTEN_KEY).orElse("127.0.0.1")),
                seconds(settings.find(SOFT_REBOOT_KEY).orElse("30")),
                settings.find(IP_KEY).map(LibvirtSettings::digits));
    }

    /** Disks are made in folders of this machine, so the hypervisor must be on it. */
    private static String localUri(String text) {
        try {
            URI uri = URI.create(text);
            if ("qemu".equals(uri.getScheme()) && uri.getHost() == null) {
                return text;
            }
        } catch (IllegalArgumentException malformed) {
            throw DriverSettings.wrong(URI_KEY, "is no URI: " + malformed.getMessage());
        }
        throw DriverSettings.wrong(URI_KEY, "must be of this host's QEMU, as qemu:///system, but was " + text);
    }

    private static DomainType domainType(String text) {
        for (DomainType type : DomainType.values()) {
            if (type.name().toLowerCase(Locale.ROOT).equals(text)) {
                return type;
            }
        }
        throw DriverSettings.wrong(TYPE_KEY, "must be auto, kvm or qemu, but was " + text);
    }

    private static Path absolute(String text) {
        try {
            Path path = Path.of(text);
            if (path.isAbsolute()) {
                return path.normalize();
            }
        } catch (InvalidPathException malformed) {
            throw DriverSettings.wrong(STATE_KEY, "is no path: " + malformed.getMessage());
        }
        throw DriverSettings.wrong(STATE_KEY, "must be an absolute path, but was " + text);
    }

    private static String address(String text) {
        try {
            return InetAddress.getByName(text).getHostAddress();
        } catch (UnknownHostException unknown) {
            throw DriverSettings.wrong(LISTEN_KEY, "must be an address of this host, but was " + text);
        }
    }

    /** Names are not looked up: what they stand for may change, and hosts are told digits. */
    private static String digits(String text) {
        try {
            boolean digits = text.matches("[0-9.]+") || text.matches("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");
            if (digits && HostAddress.isReachableFromOutside(InetAddress.getByName(text))) {
                return text;
            }
        } catch (UnknownHostException malformed) {
            throw DriverSettings.wrong(IP_KEY, "must be an address in digits, but was " + text);
        }
        throw DriverSettings.wrong(IP_KEY, "must be an address in digits that other hosts can reach, but was " + text);
    }

    private static Duration seconds(String text) {
        if (text.matches("[0-9]{1,4}") && Integer.parseInt(text) <= LONGEST_SOFT_REBOOT_SECONDS) {
            return Duration.ofSeconds(Integer.parseInt(text));
        }
        throw DriverSettings.wrong(SOFT_REBOOT_KEY, "must be 0 to 3600 seconds, but was " + text);
    }
}
