package org.virttck.specs.suspension;

import java.util.concurrent.atomic.AtomicReference;
import org.virttck.driver.VirtDriver;
import org.virttck.driver.model.InstanceInfo;
import org.virttck.driver.model.PowerState;
import org.virttck.harness.distort.Answer;
import org.virttck.harness.distort.Call;
import org.virttck.specs.instances.Infos;

/** Every driver but the first one to be asked takes a state for another. */
final class LaterDrivers implements Answer {

    private final AtomicReference<VirtDriver> first = new AtomicReference<>();
    private final PowerState right;
    private final PowerState wrong;

    LaterDrivers(PowerState right, PowerState wrong) {
        this.right = right;
        this.wrong = wrong;
    }

    @Override
    public Object to(Call call) throws Throwable {
        InstanceInfo info = call.proceed();
        boolean isFirst = first.compareAndSet(null, call.driver()) || first.get() == call.driver();
        return isFirst || info.state() != right ? info : Infos.withState(info, wrong);
    }
}
