package com.example.hypervisor;

import java.time.Duration;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.Power;
import org.virttck.driver.VirtDriverException;
import org.virttck.driver.model.InstanceId;

/** Turns machines on and off. Both are done when the call returns, and both may be repeated. */
final class ExamplePower implements Power {

    private final Connection connection;

    ExamplePower(Connection connection) {
        this.connection = connection;
    }

    @Override
    public void on(InstanceId instance) {
        switchTo(instance, true);
    }

    /** No guest could be asked to shut itself down, so there is nothing to wait for. */
    @Override
    public void off(InstanceId instance, Duration timeout, Duration retryInterval) {
        mustNotBeNegative("timeout", timeout);
        mustNotBeNegative("retryInterval", retryInterval);
        switchTo(instance, false);
    }

    private void switchTo(InstanceId instance, boolean on) {
        connection.hypervisor().power(connection.require(instance).id(), on);
    }

    private static void mustNotBeNegative(String argument, Duration value) {
        if (value.isNegative()) {
            throw new VirtDriverException(
                    ErrorCode.INVALID_ARGUMENT, argument + " must not be negative, but is " + value);
        }
    }
}
