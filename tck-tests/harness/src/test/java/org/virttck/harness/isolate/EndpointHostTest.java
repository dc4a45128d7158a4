package org.virttck.harness.isolate;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.virttck.driver.DriverSettings;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.VirtDriver;
import org.virttck.driver.VirtDriverException;
import org.virttck.driver.VirtDriverProvider;
import org.virttck.harness.config.Configuration;
import org.virttck.harness.config.EnvironmentProblem;
import org.virttck.harness.config.UsageProblem;
import org.virttck.remote.client.EndpointAddress;
import org.virttck.remote.server.Endpoint;
import org.virttck.remote.server.EndpointLimits;
import org.virttck.remote.server.EndpointSettings;

/** An endpoint whose driver cannot be opened is named, whatever is asked of it first. */
class EndpointHostTest {

    private Endpoint endpoint;
    private ErrorCode refusal;

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
            throw new VirtDriverException(refusal, "as the test wants it");
        }
    }
}
