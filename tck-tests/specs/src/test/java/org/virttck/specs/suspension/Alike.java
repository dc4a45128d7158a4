package org.virttck.specs.suspension;

import org.virttck.driver.Instances;
import org.virttck.driver.Suspension;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.PowerState;
import org.virttck.harness.distort.Answer;
import org.virttck.harness.distort.Call;

/** Pauses or suspends every running instance whose name is alike but for the last character. */
record Alike(String operation) implements Answer {

    @Override
    public Object to(Call call) throws Throwable {
        Object answer = call.proceed();
        Instances instances = call.driver().instances();
        String name = instances.info(call.argument(0)).name();
        String beginning = name.substring(0, name.length() - 1);
        for (InstanceId id : instances.ids()) {
            boolean alike = instances.info(id).name().startsWith(beginning);
            if (alike && instances.info(id).state() == PowerState.RUNNING) {
                stop(call.driver().suspension(), id);
            }
        }
        return answer;
    }

    private void stop(Suspension suspension, InstanceId id) {
        if (operation.endsWith("pause")) {
            suspension.pause(id);
        } else {
            suspension.suspend(id);
        }
    }
}
