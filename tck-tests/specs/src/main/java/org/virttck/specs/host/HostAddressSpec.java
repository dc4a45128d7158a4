package org.virttck.specs.host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.function.Predicate;
import org.opentest4j.AssertionFailedError;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.engine.Spec;

/** Where a host is reached. Only the first rule judges what is no address at all. */
final class HostAddressSpec {

    private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private static final String IPV4 = OCTET + "(\\." + OCTET + "){3}";
    private static final String LIKE_IPV6 = "[0-9a-fA-F]*:[0-9a-fA-F:]*:[0-9a-fA-F:.]*";

    @Spec("host.address-is-in-digits")
    void addressIsInDigits(Bench bench) {
        String address = bench.host().ipAddress();
        if (parsed(address).isEmpty()) {
            throw new AssertionFailedError("address of the host", "an IPv4 or IPv6 address in digits", address);
        }
    }

    @Spec("host.address-is-not-a-wildcard")
    void addressIsThatOfOneHost(Bench bench) {
        assertNot(bench, InetAddress::isAnyLocalAddress, "an address that is no wildcard");
    }

    @Spec("host.address-is-reachable-from-elsewhere")
    void addressLeadsHereFromOtherHosts(Bench bench) {
        assertNot(
                bench,
                address -> address.isLoopbackAddress() || address.isLinkLocalAddress() || address.isMulticastAddress(),
                "an address that other hosts can reach");
    }

    @Spec("host.address-survives-reopening")
    void anotherDriverGivesTheSameAddress(Bench bench) {
        String before = bench.host().ipAddress();
        assertEquals(before, bench.anotherDriver().host().ipAddress(), "address by another driver over the same host");
    }

    private static void assertNot(Bench bench, Predicate<InetAddress> wrong, String expected) {
        String address = bench.host().ipAddress();
        if (parsed(address).filter(wrong).isPresent()) {
            throw new AssertionFailedError("address of the host", expected, address);
        }
    }

    /** The look at the characters comes first: what is no literal would be resolved as a name. */
    private static Optional<InetAddress> parsed(String address) {
        if (!address.matches(IPV4) && !address.matches(LIKE_IPV6)) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(address));
        } catch (UnknownHostException malformed) {
            return Optional.empty();
        }
    }
}
