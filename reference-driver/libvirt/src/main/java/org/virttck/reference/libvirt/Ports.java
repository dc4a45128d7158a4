package org.virttck.reference.libvirt;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Finds TCP ports for serial lines, which libvirt does not choose by itself. */
final class Ports {

    private static final int ANY = 0;

    private final String address;

    Ports(String address) {
        this.address = address;
    }

    int anyFree() {
        try (ServerSocket socket = listen(ANY)) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw Failures.exhausted("there is no free TCP port at " + address + ": " + failure.getMessage());
        }
    }

    boolean isFree(int port) {
        try (ServerSocket socket = listen(port)) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    private ServerSocket listen(int port) throws IOException {
        return new ServerSocket(port, 1, InetAddress.getByName(address));
    }
}
