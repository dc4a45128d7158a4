package org.virttck.remote.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.virttck.driver.DriverSettings;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.VirtDriver;
import org.virttck.driver.VirtDriverException;
import org.virttck.driver.model.InstanceId;
import org.virttck.reference.memory.MemoryProvider;
import org.virttck.remote.server.Endpoint;
import org.virttck.remote.server.Endpoints;

/** A driver behind an endpoint, as if it were here. */
final class RemoteDriverTest {

    private static final int CALLS = 1_000;
    private static final int CALLERS = 8;

    private Endpoint endpoint;

    @BeforeEach
    void start() throws IOException {
        endpoint = Endpoints.plain(new MemoryProvider());
    }

    @AfterEach
    void stop() {
        endpoint.close();
    }

    @Test
    void aThousandCallsOneAfterTheOtherEachFindTheirAnswer() {
        try (VirtDriver driver = open()) {
            IntStream.range(0, CALLS).forEach(call -> assertNotThere(driver, call));
        }
    }

    @Test
    void callersAtOnceEachFindTheirAnswer() {
        try (VirtDriver driver = open()) {
            List<CompletableFuture<Void>> callers = IntStream.range(0, CALLERS)
                    .mapToObj(caller -> CompletableFuture.runAsync(() -> IntStream.range(0, CALLS / CALLERS)
                            .forEach(call -> assertNotThere(driver, caller * CALLS + call))))
                    .toList();
            callers.forEach(CompletableFuture::join);
        }
    }

    @Test
    void textThatIsNoUnicodeIsNotSent() {
        try (VirtDriver driver = open()) {
            VirtDriverException refusal =
                    assertThrows(VirtDriverException.class, () -> driver.host().isAvailable("half \ud800 of a pair"));
            assertEquals(ErrorCode.INVALID_ARGUMENT, refusal.code());
        }
    }

    @Test
    void closedDriverRefuses() {
        VirtDriver driver = open();
        driver.close();
        driver.close();
        assertEquals(
                ErrorCode.UNAVAILABLE,
                assertThrows(VirtDriverException.class, driver::describe).code());
    }

    @Test
    void endpointThatIsNotThereIsNamed() {
        endpoint.close();
        assertThrows(EndpointFailure.class, this::open);
    }

    @Test
    void addressThatIsNoneIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> address(URI.create("ftp://localhost")));
        assertThrows(IllegalArgumentException.class, () -> address(URI.create("http://user@localhost")));
    }

    private static void assertNotThere(VirtDriver driver, long number) {
        InstanceId unknown = new InstanceId(new UUID(0, number));
        VirtDriverException refusal =
                assertThrows(VirtDriverException.class, () -> driver.instances().info(unknown));
        assertEquals(ErrorCode.NOT_FOUND, refusal.code());
        assertTrue(refusal.getMessage().contains(unknown.toString()), refusal::getMessage);
    }

    private VirtDriver open() {
        return RemoteDriver.open(Connection.to(address(endpoint.uri())), new DriverSettings("tck-", Map.of()));
    }

    private static EndpointAddress address(URI uri) {
        return new EndpointAddress(uri, Optional.empty(), Optional.empty(), EndpointAddress.Limits.USUAL);
    }
}
