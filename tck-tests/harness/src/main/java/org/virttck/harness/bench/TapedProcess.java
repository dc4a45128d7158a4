package org.virttck.harness.bench;

import java.time.Duration;
import java.util.Optional;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.harness.process.DriverProcess;
import org.virttck.harness.process.DriverWork;
import org.virttck.harness.record.Tape;

/** A process with a driver, whose answers go through the tape of the spec. */
final class TapedProcess implements DriverProcess {

    private final Tape tape;
    private final DriverProcess process;

    TapedProcess(Tape tape, DriverProcess process) {
        this.tape = tape;
        this.process = process;
    }

    private record Answer(Optional<String> text) {}

    @Override
    public boolean sees(InstanceId instance, Duration limit) {
        return tape.look("whether the process sees " + instance, Boolean.class, () -> process.sees(instance, limit));
    }

    @Override
    public void begin(DriverWork work, InstanceSpec instance) {
        tape.look("the process begins " + work + " of " + instance.id(), Boolean.class, () -> {
            process.begin(work, instance);
            return true;
        });
    }

    @Override
    public Optional<String> answer(Duration limit) {
        return tape.look("the answer of the process", Answer.class, () -> new Answer(process.answer(limit)))
                .text();
    }

    @Override
    public void close() {
        tape.look("the end of the process", Boolean.class, () -> {
            process.close();
            return true;
        });
    }
}
