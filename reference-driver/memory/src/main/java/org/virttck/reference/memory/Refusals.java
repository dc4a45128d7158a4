package org.virttck.reference.memory;

import org.virttck.driver.ErrorCode;
import org.virttck.driver.VirtDriverException;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.PowerState;

/** The refusals of this driver, each with a message that names the object. */
final class Refusals {

    private Refusals() {}

    static VirtDriverException closed() {
        return new VirtDriverException(ErrorCode.UNAVAILABLE, "the driver is closed; open another one");
    }

    static VirtDriverException notFound(InstanceId id) {
        return new VirtDriverException(ErrorCode.NOT_FOUND, "instance " + id + " does not exist on this host");
    }

    static VirtDriverException unknownNode(String node) {
        return new VirtDriverException(ErrorCode.NOT_FOUND, "node \"" + node + "\" is not of this host");
    }

    static VirtDriverException alreadyExists(String what) {
        return new VirtDriverException(ErrorCode.ALREADY_EXISTS, "an instance of the " + what + " exists already");
    }

    static VirtDriverException invalidArgument(String problem) {
        return new VirtDriverException(ErrorCode.INVALID_ARGUMENT, problem);
    }

    static VirtDriverException invalidState(InstanceId id, PowerState state) {
        return new VirtDriverException(ErrorCode.INVALID_STATE, "instance " + id + " is " + state);
    }

    static VirtDriverException hostIs(String mode) {
        return new VirtDriverException(ErrorCode.INVALID_STATE, "the host is " + mode);
    }

    static VirtDriverException hostCannotAnswer() {
        return new VirtDriverException(ErrorCode.UNAVAILABLE, "the host is off");
    }

    static VirtDriverException rescued(InstanceId id) {
        return new VirtDriverException(ErrorCode.INVALID_STATE, "instance " + id + " is rescued already");
    }

    static VirtDriverException notRescued(InstanceId id) {
        return new VirtDriverException(ErrorCode.INVALID_STATE, "instance " + id + " is not rescued");
    }

    static VirtDriverException putAway(InstanceId id) {
        return new VirtDriverException(ErrorCode.INVALID_STATE, "instance " + id + " is put away; restore it first");
    }

    static VirtDriverException notPutAway(InstanceId id) {
        return new VirtDriverException(ErrorCode.INVALID_STATE, "instance " + id + " is not put away");
    }

    static VirtDriverException stillExists(InstanceId id) {
        return new VirtDriverException(ErrorCode.INVALID_STATE, "instance " + id + " exists and uses its disk");
    }
}
