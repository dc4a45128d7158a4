package org.virttck.specs.host;

import java.util.function.Supplier;
import org.virttck.harness.distort.Answer;
import org.virttck.harness.distort.Call;

/** What a wrong driver has noted of the modes of its host; each run begins with nothing noted. */
final class Switch {

    private volatile boolean set;

    boolean isSet() {
        return set;
    }

    void set(boolean now) {
        set = now;
    }

    /** Whether it was set; it is not afterwards. */
    boolean take() {
        boolean was = set;
        set = false;
        return was;
    }

    /** An answer that may note things here; made anew for each run. */
    Supplier<Answer> fresh(Answer answer) {
        return () -> {
            set = false;
            return answer;
        };
    }

    /** Whether a call of an operation with one truth value says true. */
    static boolean says(Call call) {
        return call.argument(0);
    }
}
