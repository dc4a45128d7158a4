package org.virttck.harness.isolate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.virttck.driver.DriverSettings;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.VirtDriver;
import org.virttck.driver.VirtDriverException;
import org.virttck.driver.VirtDriverProvider;
import org.virttck.driver.model.DriverDescription;
import org.virttck.harness.config.Configuration;
import org.virttck.harness.config.EnvironmentProblem;
import org.virttck.harness.config.UsageProblem;
import org.virttck.remote.client.EndpointAddress;
import org.virttck.remote.server.Endpoint;
import org.virttck.remote.server.EndpointLimits;
import org.virttck.remote.server.EndpointSettings;

/** An endpoint whose driver cannot be opened or asked is named, whatever is asked of it first. */
class EndpointHostTest {

    private static final DriverDescription DESCRIPTION =
            new DriverDescription("odd", "1", "Example Vendor", "1.0", "none");

    private Endpoint endpoint;
    private ErrorCode refusal = ErrorCode.CONFLICT;
    private String refused = "open";

    @BeforeEach
    void start() throws IOException {
        EndpointSettings settings = new EndpointSettings(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                "tck-",
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                EndpointLimits.USUAL);
        endpoint = Endpoint.start(new Refusing(), settings, () -> Instant.EPOCH);
    }

    @AfterEach
    void stop() {
        refused = "nothing";
        endpoint.close();
    }

    @Test
    void settingsThatTheDriverRefusesAreUsage() {
        refusal = ErrorCode.INVALID_ARGUMENT;
        assertNamed(UsageProblem.class, host()::open);
        assertNamed(UsageProblem.class, host()::subjects);
    }

    @Test
    void aDriverThatIsNotAvailableIsTheEnvironmentsFault() {
        refusal = ErrorCode.UNAVAILABLE;
        assertNamed(EnvironmentProblem.class, host()::open);
        assertNamed(EnvironmentProblem.class, host()::subjects);
    }

    @Test
    void whatRefusesToBeClosedIsASubjectAllTheSame() {
        refused = "close";
        assertEquals("odd", host().subjects().get(0).name());
    }

    @Test
    void whatDoesNotDescribeItselfIsNoSubject() {
        refused = "describe";
        String message =
                assertThrows(DriverUnusable.class, () -> host().subjects()).getMessage();
        assertTrue(message.endsWith("does not describe its driver: as the test wants it"), message);
    }

    private EndpointHost host() {
        EndpointAddress address =
                new EndpointAddress(endpoint.uri(), Optional.empty(), Optional.empty(), EndpointAddress.Limits.USUAL);
        return new EndpointHost(address, Configuration.defaults());
    }

    private static void assertNamed(Class<? extends RuntimeException> kind, Executable asked) {
        String message = assertThrows(kind, asked).getMessage();
        assertTrue(message.endsWith("cannot open the driver: as the test wants it"), message);
    }

    private final class Refusing implements VirtDriverProvider {

        @Override
        public String name() {
            return "refusing";
        }

        @Override
        public VirtDriver open(DriverSettings settings) {
            refuse("open");
            return (VirtDriver) Proxy.newProxyInstance(
                    VirtDriver.class.getClassLoader(), new Class<?>[] {VirtDriver.class}, (self, method, arguments) -> {
                        refuse(method.getName());
                        return method.getName().equals("describe") ? DESCRIPTION : Set.of();
                    });
        }

        private void refuse(String operation) {
            if (operation.equals(refused)) {
                throw new VirtDriverException(refusal, "as the test wants it");
            }
        }
    }
}
