package org.virttck.specs.console;

import static org.virttck.specs.mutation.Mutant.breaking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.virttck.driver.model.ConsoleAccess;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.PowerState;
import org.virttck.harness.distort.Call;
import org.virttck.specs.mutation.Mutant;
import org.virttck.specs.mutation.Mutants;

/** What drivers do wrong with the addresses of consoles. */
final class ConsoleAddressMutants implements Mutants {

    @Override
    public List<Mutant> all() {
        return List.of(
                breaking("console.access-needs-a-running-instance", "the address of what is off comes from a file")
                        .on(
                                "console.vnc",
                                call -> ConsoleMutants.isOff(call)
                                        ? new ConsoleAccess.Vnc(ConsoleMutants.HERE, 5900)
                                        : call.proceed()),
                breaking("console.vnc-accepts-connections", "the address is that of another kind of console")
                        .on("console.vnc", call -> {
                            ConsoleAccess.Vnc right = call.proceed();
                            ConsoleAccess.Mks other = call.driver().console().mks(call.argument(0));
                            return new ConsoleAccess.Vnc(right.host(), other.port());
                        }),
                breaking("console.spice-accepts-connections", "nobody listens at the port for TLS")
                        .on("console.spice", call -> {
                            ConsoleAccess.Spice right = call.proceed();
                            return new ConsoleAccess.Spice(right.host(), right.port(), Optional.of(deadPort()));
                        }),
                breaking("console.serial-accepts-connections", "nobody listens at the port")
                        .on("console.serial", call -> {
                            ConsoleAccess.Serial right = call.proceed();
                            return new ConsoleAccess.Serial(right.host(), deadPort());
                        }),
                breaking("console.mks-accepts-connections", "the address is that of the manager")
                        .on("console.mks", call -> {
                            ConsoleAccess.Mks right = call.proceed();
                            return new ConsoleAccess.Mks("127.0.0.2", right.port());
                        }),
                breaking("console.addresses-tell-instances-apart", "one address for all instances")
                        .on("console.vnc", call -> {
                            ConsoleAccess.Vnc right = call.proceed();
                            return ConsoleMutants.isOff(call)
                                    ? right
                                    : call.driver().console().vnc(firstRunning(call));
                        }));
    }

    private static InstanceId firstRunning(Call call) {
        return call.driver().instances().ids().stream()
                .filter(id -> ConsoleMutants.stateOf(call, id) == PowerState.RUNNING)
                .min(Comparator.comparing(InstanceId::toString))
                .orElseThrow();
    }

    private static int deadPort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
