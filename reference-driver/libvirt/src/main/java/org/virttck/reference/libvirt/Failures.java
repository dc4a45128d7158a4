package org.virttck.reference.libvirt;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.libvirt.Error.ErrorNumber;
import org.libvirt.LibvirtException;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.VirtDriverException;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.PowerState;

/** Turns what went wrong below into the contract's words. */
final class Failures {

    private static final Map<ErrorNumber, ErrorCode> BY_NUMBER = Map.ofEntries(
            Map.entry(ErrorNumber.VIR_ERR_NO_DOMAIN, ErrorCode.NOT_FOUND),
            Map.entry(ErrorNumber.VIR_ERR_DOM_EXIST, ErrorCode.ALREADY_EXISTS),
            Map.entry(ErrorNumber.VIR_ERR_OPERATION_INVALID, ErrorCode.INVALID_STATE),
            Map.entry(ErrorNumber.VIR_ERR_INVALID_ARG, ErrorCode.INVALID_ARGUMENT),
            Map.entry(ErrorNumber.VIR_ERR_NO_MEMORY, ErrorCode.OUT_OF_RESOURCES),
            Map.entry(ErrorNumber.VIR_ERR_RESOURCE_BUSY, ErrorCode.CONFLICT),
            Map.entry(ErrorNumber.VIR_ERR_OPERATION_TIMEOUT, ErrorCode.CONFLICT),
            Map.entry(ErrorNumber.VIR_ERR_NO_CONNECT, ErrorCode.UNAVAILABLE),
            Map.entry(ErrorNumber.VIR_ERR_INVALID_CONN, ErrorCode.UNAVAILABLE),
            Map.entry(ErrorNumber.VIR_ERR_RPC, ErrorCode.UNAVAILABLE),
            Map.entry(ErrorNumber.VIR_ERR_AUTH_FAILED, ErrorCode.UNAVAILABLE),
            Map.entry(ErrorNumber.VIR_ERR_AUTH_UNAVAILABLE, ErrorCode.UNAVAILABLE));

    /** What libvirt reports as a general failure, but says in its message. */
    private static final Map<String, ErrorCode> BY_MESSAGE = Map.of(
            "already exists with uuid", ErrorCode.ALREADY_EXISTS,
            "cannot allocate memory", ErrorCode.OUT_OF_RESOURCES,
            "no space left", ErrorCode.OUT_OF_RESOURCES,
            "disk quota exceeded", ErrorCode.OUT_OF_RESOURCES);

    private Failures() {}

    static VirtDriverException of(LibvirtException failure) {
        String message = String.valueOf(failure.getMessage());
        ErrorCode byNumber = failure.getError() == null
                ? ErrorCode.INTERNAL
                : BY_NUMBER.getOrDefault(failure.getError().getCode(), ErrorCode.INTERNAL);
        return new VirtDriverException(codeOf(message, byNumber), "libvirt: " + message, failure);
    }

    /** What libvirt answers to a call past the Java binding. */
    static VirtDriverException ofNumber(int number, String message) {
        ErrorNumber[] numbers = ErrorNumber.values();
        ErrorCode byNumber = number > 0 && number < numbers.length
                ? BY_NUMBER.getOrDefault(numbers[number], ErrorCode.INTERNAL)
                : ErrorCode.INTERNAL;
        return new VirtDriverException(codeOf(message, byNumber), "libvirt: " + message);
    }

    static VirtDriverException of(IOException failure) {
        String message = failure.getClass().getSimpleName() + ": " + failure.getMessage();
        return new VirtDriverException(codeOf(message, ErrorCode.INTERNAL), message, failure);
    }

    static ErrorCode codeOf(String message, ErrorCode otherwise) {
        String searched = message.toLowerCase(Locale.ROOT);
        return BY_MESSAGE.entrySet().stream()
                .filter(entry -> searched.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(otherwise);
    }

    static VirtDriverException invalid(String message) {
        return new VirtDriverException(ErrorCode.INVALID_ARGUMENT, message);
    }

    static VirtDriverException unavailable(String message) {
        return new VirtDriverException(ErrorCode.UNAVAILABLE, message);
    }

    static VirtDriverException exhausted(String message) {
        return new VirtDriverException(ErrorCode.OUT_OF_RESOURCES, message);
    }

    static VirtDriverException internal(String message) {
        return new VirtDriverException(ErrorCode.INTERNAL, message);
    }

    static VirtDriverException notFound(InstanceId instance) {
        return new VirtDriverException(ErrorCode.NOT_FOUND, "there is no instance " + instance);
    }

    static VirtDriverException wrongState(InstanceId instance, PowerState present, List<PowerState> permitted) {
        return new VirtDriverException(
                ErrorCode.INVALID_STATE, "instance " + instance + " is " + present + "; this needs " + permitted);
    }

    /** Keeps the interruption for the caller, who asked for it. */
    static VirtDriverException interrupted(InterruptedException interruption) {
        Thread.currentThread().interrupt();
        return new VirtDriverException(ErrorCode.INTERNAL, "interrupted while waiting", interruption);
    }
}
