package org.virttck.specs.driver;

import java.util.HashMap;
import java.util.Map;
import org.virttck.driver.VirtDriver;
import org.virttck.harness.distort.Call;

/** Numbers drivers in the order in which they were first asked. */
final class Ordinals {

    private final Map<VirtDriver, Integer> numbers = new HashMap<>();

    /** 0 for the first driver. */
    synchronized int of(Call call) {
        return numbers.computeIfAbsent(call.driver(), any -> numbers.size());
    }
}
