package org.virttck.harness.isolate;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.virttck.driver.model.InstanceId;
import org.virttck.harness.process.DriverProcess;

/** Finds out, once, whether instances outlive the process of the driver that made them. */
final class Outliving {

    private final DriverHost host;
    private final Duration patience;
    private Optional<Boolean> found = Optional.empty();

    Outliving(DriverHost host, Duration patience) {
        this.host = host;
        this.patience = patience;
    }

    synchronized boolean isProvenBy(Supplier<InstanceId> witness) {
        if (found.isEmpty()) {
            try (DriverProcess process = host.process()) {
                found = Optional.of(process.sees(witness.get(), patience));
            }
        }
        return found.get();
    }
}
