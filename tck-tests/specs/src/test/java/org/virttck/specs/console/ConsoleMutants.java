package org.virttck.specs.console;

import static org.virttck.specs.mutation.Mutant.breaking;

import java.net.InetAddress;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.virttck.driver.Capability;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.VirtDriverException;
import org.virttck.driver.model.ConsoleAccess;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.PowerState;
import org.virttck.harness.distort.Call;
import org.virttck.specs.mutation.Mutant;
import org.virttck.specs.mutation.Mutants;

/** What drivers do wrong with the ways to a console. */
final class ConsoleMutants implements Mutants {

    static final String HERE = InetAddress.getLoopbackAddress().getHostAddress();

    @Override
    public List<Mutant> all() {
        return List.of(
                breaking("console.output-is-declared-truly", "output works though it is not declared")
                        .on("driver.capabilities", call -> without(Capability.CONSOLE_OUTPUT, call)),
                breaking("console.vnc-is-declared-truly", "VNC is declared, but refused")
                        .on("console.vnc", call -> refusing(call, ErrorCode.UNSUPPORTED)),
                breaking("console.spice-is-declared-truly", "what is not declared fails as an internal error")
                        .with("without", "SPICE_CONSOLE")
                        .on("console.spice", call -> refusing(call, ErrorCode.INTERNAL)),
                breaking("console.serial-is-declared-truly", "the serial console works though it is not declared")
                        .on("driver.capabilities", call -> without(Capability.SERIAL_CONSOLE, call)),
                breaking("console.mks-is-declared-truly", "what is not declared answers an address")
                        .with("without", "MKS_CONSOLE")
                        .on("console.mks", call -> new ConsoleAccess.Mks(HERE, 902)));
    }

    private static Object refusing(Call call, ErrorCode code) throws Throwable {
        if (isOff(call)) {
            return call.proceed();
        }
        throw new VirtDriverException(code, "not implemented");
    }

    static boolean isOff(Call call) {
        return stateOf(call, call.argument(0)) == PowerState.SHUTDOWN;
    }

    static PowerState stateOf(Call call, InstanceId id) {
        return call.driver().instances().info(id).state();
    }

    private static Set<Object> without(Capability capability, Call call) throws Throwable {
        Set<Object> fewer = new HashSet<>(call.<Set<Object>>proceed());
        fewer.removeIf(declared -> declared == capability);
        return fewer;
    }
}
