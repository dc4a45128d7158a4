package org.virttck.reference.libvirt;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds the address at which other hosts reach this one. */
final class HostAddress {

    /** Addresses that are reserved for documentation: a default route alone leads to them. Nothing is sent. */
    private static final List<String> FAR_AWAY = List.of("198.51.100.1", "2001:db8::1");

    private static final int ANY_PORT = 9;

    private HostAddress() {}

    static Optional<String> find() {
        return FAR_AWAY.stream()
                .map(HostAddress::localEndOfRouteTo)
                .flatMap(Optional::stream)
                .findFirst()
                .or(HostAddress::firstOfAnInterface)
                .map(InetAddress::getHostAddress);
    }

    static boolean isReachableFromOutside(InetAddress address) {
        return Stream.<Predicate<InetAddress>>of(
                        InetAddress::isAnyLocalAddress,
                        InetAddress::isLoopbackAddress,
                        InetAddress::isLinkLocalAddress,
                        InetAddress::isMulticastAddress)
                .noneMatch(useless -> useless.test(address));
    }

    private static Optional<InetAddress> localEndOfRouteTo(String target) {
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.connect(new InetSocketAddress(InetAddress.getByName(target), ANY_PORT));
            return Optional.ofNullable(socket.getLocalAddress()).filter(HostAddress::isReachableFromOutside);
        } catch (IOException | RuntimeException noRoute) {
            return Optional.empty();
        }
    }

    private static Optional<InetAddress> firstOfAnInterface() {
        try {
            return NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(HostAddress::isReachableFromOutside)
                    .findFirst();
        } catch (SocketException unreadable) {
            return Optional.empty();
        }
    }
}
