package org.virttck.harness.isolate;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.virttck.driver.DriverSettings;
import org.virttck.driver.HostProbe;
import org.virttck.driver.VirtDriver;
import org.virttck.driver.VirtDriverException;
import org.virttck.driver.model.InstanceId;
import org.virttck.harness.config.Configuration;
import org.virttck.harness.config.EnvironmentProblem;
import org.virttck.harness.judge.NotSupplied;
import org.virttck.harness.process.DriverProcess;
import org.virttck.harness.record.CallGuard;
import org.virttck.harness.wire.WireAccess;
import org.virttck.remote.EndpointDescription;
import org.virttck.remote.ForeignFailure;
import org.virttck.remote.client.Connection;
import org.virttck.remote.client.EndpointAddress;
import org.virttck.remote.client.EndpointFailure;
import org.virttck.remote.client.RemoteDriver;
import org.virttck.report.Report.Artifact;
import org.virttck.report.digest.Sha256;

/** A driver behind an endpoint that somebody else has started. */
public final class EndpointHost implements DriverHost {

    private static final String NO_PROCESS =
            "a process of the driver that may be killed: this endpoint was not started by the kit";

    private final EndpointAddress address;
    private final Connection connection;
    private final Configuration configuration;
    private final DriverSettings settings;
    private final Opening opening;

    /**
     * Names the endpoint.
     *
     * @param address where it is
     * @param configuration names the settings
     */
    public EndpointHost(EndpointAddress address, Configuration configuration) {
        this.address = address;
        this.connection = Connection.to(address);
        this.configuration = configuration;
        this.settings = new DriverSettings(configuration.prefix(), configuration.settings());
        this.opening = new Opening(new CallGuard(configuration.patience().open()), "the endpoint " + address.uri());
    }

    @Override
    public VirtDriver open() {
        return opening.open(this::reach);
    }

    /** What the endpoint says of its build; else its description, so that another driver there is another subject. */
    @Override
    public List<Artifact> subjects() {
        EndpointDescription said = description(opening.open(this::reach));
        String digest = said.buildDigest()
                .filter(text -> text.matches("[0-9a-f]{64}"))
                .orElseGet(() -> Sha256.hex(said.toString()));
        return List.of(new Artifact(
                said.driver().name(), digest, Optional.of(address.uri().toString())));
    }

    @Override
    public String place() {
        return "behind " + address.uri();
    }

    @Override
    public List<HostProbe> probes() {
        return new RemoteProbes(this::reach, configuration).all();
    }

    @Override
    public Optional<WireAccess> wire() {
        return Optional.of(new WireAccess(address, settings));
    }

    @Override
    public boolean outlivesItsDrivers(Supplier<InstanceId> witness) {
        throw new NotSupplied(NO_PROCESS);
    }

    @Override
    public DriverProcess process() {
        throw new NotSupplied(NO_PROCESS);
    }

    /** The endpoint goes on without us. */
    @Override
    public void close() {}

    private RemoteDriver reach() {
        try {
            return RemoteDriver.open(connection, settings);
        } catch (EndpointFailure failure) {
            throw unusable(failure);
        }
    }

    /** Whether a driver can be closed is for rules to judge. */
    private EndpointDescription description(RemoteDriver driver) {
        try {
            return driver.description();
        } catch (EndpointFailure failure) {
            throw unusable(failure);
        } catch (VirtDriverException | ForeignFailure refusal) {
            throw new DriverUnusable(
                    "the endpoint " + address.uri() + " does not describe its driver: " + refusal.getMessage(),
                    refusal);
        } finally {
            new CallGuard(configuration.patience().call()).call("close", () -> {
                driver.close();
                return null;
            });
        }
    }

    private EnvironmentProblem unusable(EndpointFailure failure) {
        return new EnvironmentProblem(
                "the endpoint " + address.uri() + " cannot be used: " + failure.getMessage(), failure);
    }
}
