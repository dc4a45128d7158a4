package org.virttck.specs.lifecycle;

import java.util.List;
import java.util.Optional;
import org.virttck.driver.Capability;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.VirtDriverException;
import org.virttck.driver.model.Bytes;
import org.virttck.driver.model.InjectedFile;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.PowerState;
import org.virttck.driver.model.Secret;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.judge.NotSupplied;
import org.virttck.specs.lifecycle.Operation.Action;

/** The operations of the chapter guest, and spawns of instances that ask for what belongs to it. */
final class GuestOperations {

    private GuestOperations() {}

    static List<Operation> all() {
        return List.of(
                operation("guest.setAdminPassword", Capability.ADMIN_PASSWORD, GuestOperations::setAdminPassword),
                operation("guest.injectNetwork", Capability.NETWORK_INJECTION, GuestOperations::injectNetwork),
                asking("spawn-with-config-drive", Capability.CONFIG_DRIVE, Asking::forConfigDrive),
                asking("spawn-with-files", Capability.FILE_INJECTION, GuestOperations::forAFile),
                asking("spawn-with-password", Capability.INITIAL_PASSWORD, GuestOperations::forAPassword),
                asking("spawn-with-ephemeral-disk", Capability.EPHEMERAL_DISK, Asking::forEphemeralDisk),
                asking("spawn-with-swap-disk", Capability.SWAP_DISK, Asking::forSwapDisk));
    }

    /** Makes a specification that asks for something. */
    @FunctionalInterface
    private interface Wish {
        InstanceSpec.Builder of(Bench bench);
    }

    private static Operation asking(String name, Capability capability, Wish wish) {
        return operation(
                name,
                capability,
                (bench, bystander) ->
                        bench.instances().spawn(wish.of(bench).powerOn(false).build()));
    }

    private static Operation operation(String name, Capability capability, Action action) {
        return new Operation(name, Optional.of(capability), Optional.of(PowerState.RUNNING), action);
    }

    private static InstanceSpec.Builder forAFile(Bench bench) {
        return Asking.forFiles(bench, List.of(new InjectedFile("/etc/tck", Bytes.ofUtf8("asked for"))));
    }

    private static InstanceSpec.Builder forAPassword(Bench bench) {
        return Asking.forPassword(bench, bench.password());
    }

    private static void setAdminPassword(Bench bench, InstanceId instance) {
        Secret password = bench.password();
        untilSomebodyAnswers(bench, () -> bench.driver().guest().setAdminPassword(instance, password));
    }

    private static void injectNetwork(Bench bench, InstanceId instance) {
        untilSomebodyAnswers(bench, () -> bench.driver().guest().injectNetwork(instance, List.of()));
    }

    /** A guest that is RUNNING may still boot: then nobody in it answers, and the driver may say so. */
    private static void untilSomebodyAnswers(Bench bench, Runnable call) {
        boolean answered = bench.waiting()
                .holdsWithin(
                        "somebody in the guest who answers", bench.patience().boot(), () -> somebodyAnswers(call));
        if (!answered) {
            throw new NotSupplied("an image in which somebody answers while it runs (docs/guest.md)");
        }
    }

    private static boolean somebodyAnswers(Runnable call) {
        try {
            call.run();
            return true;
        } catch (VirtDriverException e) {
            if (e.code() == ErrorCode.TIMEOUT || e.code() == ErrorCode.CONFLICT) {
                return false;
            }
            throw e;
        }
    }
}
