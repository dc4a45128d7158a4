package org.virttck.specs.instances;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.VirtDriver;
import org.virttck.driver.VirtDriverException;
import org.virttck.driver.model.DiskFormat;
import org.virttck.driver.model.Flavor;
import org.virttck.driver.model.Image;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.PowerState;
import org.virttck.harness.distort.Answer;
import org.virttck.harness.distort.Call;

/** What wrong drivers have in common. */
public final class Faults {

    private static final Flavor TINY = new Flavor("placeholder", 1, 1, 1);

    private Faults() {}

    /** A refusal, thrown by whoever asks for it. */
    public static VirtDriverException refusal(ErrorCode code) {
        return new VirtDriverException(code, "refused by a driver that is wrong");
    }

    /** Refuses each call. */
    public static Answer refuse(ErrorCode code) {
        return call -> {
            throw refusal(code);
        };
    }

    /** Refuses calls about instances in one state, and answers all others rightly. */
    public static Answer refuseWhen(PowerState state, ErrorCode code) {
        return call -> {
            if (isIn(state, call)) {
                throw refusal(code);
            }
            return call.proceed();
        };
    }

    /** Answers calls about instances in one state in its own way, and all others rightly. */
    public static Answer when(PowerState state, Answer wrong) {
        return call -> isIn(state, call) ? wrong.to(call) : call.proceed();
    }

    /** Answers rightly, but refuses with another code. */
    public static Answer refuseAs(ErrorCode right, ErrorCode wrong) {
        return call -> {
            try {
                return call.proceed();
            } catch (VirtDriverException e) {
                throw e.code() == right ? refusal(wrong) : e;
            }
        };
    }

    /** Answers rightly; when the answer is a certain refusal, does something before it is passed on. */
    public static Answer beforeRefusal(ErrorCode code, Answer wrong) {
        return call -> {
            try {
                return call.proceed();
            } catch (VirtDriverException e) {
                if (e.code() == code) {
                    wrong.to(call);
                }
                throw e;
            }
        };
    }

    /** Declares all but one capability. */
    public static Answer undeclared(String capability) {
        return call -> {
            Set<Object> fewer = new HashSet<>(call.<Set<Object>>proceed());
            fewer.removeIf(declared -> declared.toString().equals(capability));
            return fewer;
        };
    }

    /** Shows another text on consoles. */
    public static Answer console(UnaryOperator<String> change) {
        return call -> change.apply(new String(call.<byte[]>proceed(), StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Whether the call is about an instance in that state. */
    public static boolean isIn(PowerState state, Call call) {
        return stateOf(call.argument(0), call.driver()).equals(Optional.of(state));
    }

    /** The state of an instance; empty when it is not there. */
    public static Optional<PowerState> stateOf(InstanceId instance, VirtDriver driver) {
        try {
            return Optional.of(driver.instances().info(instance).state());
        } catch (VirtDriverException absent) {
            return Optional.empty();
        }
    }

    /** A stopped instance that nobody has asked for. */
    public static InstanceSpec placeholder(InstanceId id, String name) {
        return InstanceSpec.builder(id, name, TINY, someFile()).powerOn(false).build();
    }

    /** A stopped instance that nobody has asked for, of a name that nobody has asked for either. */
    public static InstanceSpec placeholder(InstanceId id) {
        return placeholder(id, "tck-placeholder-" + id);
    }

    /** Makes an instance of the id that the call is about. */
    public static Object makePlaceholder(Call call) {
        call.driver().instances().spawn(placeholder(call.<InstanceId>argument(0)));
        return null;
    }

    /** Leaves a disk of one GiB behind that belongs to nobody. */
    public static void leaveForeignDisk(Call call) {
        InstanceId nobody = new InstanceId(UUID.randomUUID());
        call.driver().instances().spawn(placeholder(nobody));
        call.driver().instances().destroyKeepingDisks(nobody);
    }

    /** Answers rightly, but takes a certain refusal for success. */
    public static Answer succeedInPlaceOf(ErrorCode code) {
        return call -> {
            try {
                return call.proceed();
            } catch (VirtDriverException e) {
                if (e.code() == code) {
                    return null;
                }
                throw e;
            }
        };
    }

    /** Turns an instance off that runs. */
    public static Object turnOff(Call call, InstanceId instance) {
        if (stateOf(instance, call.driver()).equals(Optional.of(PowerState.RUNNING))) {
            call.driver().power().off(instance, Duration.ZERO, Duration.ZERO);
        }
        return null;
    }

    /** Turns an instance on that is off. */
    public static Object turnOn(Call call, InstanceId instance) {
        if (stateOf(instance, call.driver()).equals(Optional.of(PowerState.SHUTDOWN))) {
            call.driver().power().on(instance);
        }
        return null;
    }

    /** Turns an instance off and on again that runs. */
    public static Object powerCycle(Call call, InstanceId instance) {
        if (stateOf(instance, call.driver()).equals(Optional.of(PowerState.RUNNING))) {
            turnOff(call, instance);
            turnOn(call, instance);
        }
        return null;
    }

    /** A disk image that can be used, whatever it holds. */
    public static Image someFile() {
        Path file = Path.of(System.getProperty("java.home"), "release");
        return new Image("some-file", DiskFormat.RAW, file.toUri(), Optional.empty(), 0, 0, Optional.empty());
    }
}
