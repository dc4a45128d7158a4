package org.virttck.harness.bench;

import java.time.Duration;
import java.util.function.Supplier;
import org.virttck.driver.VirtDriver;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.PowerState;
import org.virttck.harness.judge.ArrangementFailed;
import org.virttck.harness.judge.ContractBreach;

/**
 * Lays the ground for a spec. When that fails, the rule of the spec is not to blame: another rule says what the driver
 * should have done. A call for which the contract has no word is to blame wherever it happens.
 */
final class Arrangement {

    private final VirtDriver driver;

    Arrangement(VirtDriver driver) {
        this.driver = driver;
    }

    InstanceId instance(InstanceSpec spec, PowerState state) {
        String wanted = "an instance that is " + state;
        attempt(wanted, () -> {
            driver.instances().spawn(spec);
            bring(spec.id(), state);
        });
        PowerState reached =
                value(wanted, () -> driver.instances().info(spec.id()).state());
        if (reached != state) {
            throw new ArrangementFailed("could not arrange " + wanted + ": it is " + reached, null);
        }
        return spec.id();
    }

    void attempt(String wanted, Runnable steps) {
        value(wanted, () -> {
            steps.run();
            return null;
        });
    }

    <T> T value(String wanted, Supplier<T> steps) {
        try {
            return steps.get();
        } catch (ContractBreach breach) {
            throw breach;
        } catch (RuntimeException | AssertionError e) {
            throw new ArrangementFailed("could not arrange " + wanted + ": " + e.getMessage(), e);
        }
    }

    private void bring(InstanceId instance, PowerState state) {
        switch (state) {
            case RUNNING -> {}
            case SHUTDOWN -> driver.power().off(instance, Duration.ZERO, Duration.ZERO);
            case PAUSED -> driver.suspension().pause(instance);
            case SUSPENDED -> driver.suspension().suspend(instance);
            default -> throw new IllegalArgumentException("no way is known to make an instance " + state);
        }
    }
}
