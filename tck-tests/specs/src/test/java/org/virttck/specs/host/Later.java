package org.virttck.specs.host;

import java.util.concurrent.atomic.AtomicReference;
import org.virttck.driver.VirtDriver;
import org.virttck.harness.distort.Answer;
import org.virttck.harness.distort.Call;

/** The first driver that is asked answers rightly, all others in another way. */
public final class Later implements Answer {

    private final AtomicReference<VirtDriver> first = new AtomicReference<>();
    private final Answer others;

    /** Makes one for a run. */
    public Later(Answer others) {
        this.others = others;
    }

    @Override
    public Object to(Call call) throws Throwable {
        boolean isFirst = first.compareAndSet(null, call.driver()) || first.get() == call.driver();
        return isFirst ? call.proceed() : others.to(call);
    }
}
