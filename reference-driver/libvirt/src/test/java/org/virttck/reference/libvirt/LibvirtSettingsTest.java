package org.virttck.reference.libvirt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.virttck.driver.DriverSettings;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.VirtDriverProvider;

final class LibvirtSettingsTest {

    @Test
    void everythingHasADefault() {
        LibvirtSettings settings = LibvirtSettings.of(new DriverSettings("op-", Map.of()));
        assertEquals(
                new LibvirtSettings(
                        "op-",
                        "qemu:///system",
                        DomainType.AUTO,
                        Path.of("/var/lib/virt-driver-libvirt"),
                        "127.0.0.1",
                        Duration.ofSeconds(30),
                        Optional.empty()),
                settings);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "uri, test:///default",
        "uri, qemu+ssh://host/system",
        "uri, qemu://host/system",
        "uri, ':'",
        "domain-type, xen",
        "domain-type, KVM",
        "state-directory, relative/path",
        "listen-address, no.such.address.invalid",
        "soft-reboot-timeout, -1",
        "soft-reboot-timeout, 3601",
        "soft-reboot-timeout, soon",
        "ip-address, 127.0.0.1",
        "ip-address, 0.0.0.0",
        "ip-address, fe80::1",
        "ip-address, 192.0.2.300",
        "ip-address, node.example.org",
        "colour, blue"
    })
    void wrongValueNamesItsSetting(String key, String value) {
        DriverSettings settings = new DriverSettings("op-", Map.of(key, value));
        String message = Refused.with(ErrorCode.INVALID_ARGUMENT, () -> LibvirtSettings.of(settings));
        assertTrue(message.contains("\"" + key + "\""), message);
    }

    @Test
    void addressMayBeOfEitherKind() {
        for (String address : List.of("192.0.2.7", "2001:db8::7")) {
            DriverSettings settings = new DriverSettings("op-", Map.of("ip-address", address));
            assertEquals(Optional.of(address), LibvirtSettings.of(settings).ipAddress());
        }
    }

    @Test
    void providerIsFoundByName() {
        assertTrue(ServiceLoader.load(VirtDriverProvider.class).stream()
                .anyMatch(provider -> provider.get().name().equals("libvirt")));
    }
}
