package org.virttck.reference.libvirt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.virttck.driver.model.HostCpuStatistics;

final class HostFactsTest {

    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    @Test
    void uptimeIsTheFirstFigure() {
        assertEquals(Duration.ofMillis(12_345_670), HostClock.parse("12345.67 99999.99\n"));
    }

    @Test
    void cpuTimesAreNanoseconds() {
        Map<String, Long> times = Map.of("kernel", 1L, "user", 2L, "idle", 3L, "iowait", 4L, "intr", 5L);
        assertEquals(
                new HostCpuStatistics(
                        Duration.ofNanos(1), Duration.ofNanos(2), Duration.ofNanos(3), Duration.ofNanos(4), 2445),
                HostCpu.statistics(times, 2445));
    }

    @Test
    void cpuTimesNeverFall() {
        HostCpuStatistics before = HostCpu.statistics(Map.of("user", 7L, "iowait", 9L), 2000);
        HostCpuStatistics now = HostCpu.statistics(Map.of("user", 8L, "iowait", 5L), 3000);
        HostCpuStatistics told = HostCpu.neverLess(before, now);
        assertEquals(Duration.ofNanos(8), told.user());
        assertEquals(Duration.ofNanos(9), told.ioWait());
        assertEquals(3000, told.frequencyMhz());
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "0.0.0.0", "169.254.1.1", "224.0.0.1", "::1", "::", "fe80::1"})
    void addressesThatNobodyElseReachesAreNotTold(String address) throws UnknownHostException {
        assertFalse(HostAddress.isReachableFromOutside(InetAddress.getByName(address)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.7", "10.0.0.1", "2001:db8::7"})
    void othersMayBe(String address) throws UnknownHostException {
        assertTrue(HostAddress.isReachableFromOutside(InetAddress.getByName(address)));
    }

    @Test
    void timeSinceBootIsThatOfTheMetadata() {
        DomainDocument domain = DomainDocument.parse("<domain><metadata>"
                + "<b:boot xmlns:b='urn:virt-driver-libvirt:boot:1' at='2026-01-02T03:04:00Z'/></metadata></domain>");
        assertEquals(Duration.ofSeconds(5), BootTime.since(domain, NOW));
        assertEquals(Duration.ZERO, BootTime.since(domain, NOW.minusSeconds(60)));
        assertEquals(Duration.ZERO, BootTime.since(DomainDocument.parse("<domain/>"), NOW));
    }
}
