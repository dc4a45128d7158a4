package org.virttck.harness.distort;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.VirtDriverException;

/**
 * A way to make an operation wrong that needs no knowledge of it, takes no time, and reaches nothing of the operator's but
 * what the operation was meant for.
 */
public enum Distortion {
    /** The call never gets to the driver. */
    DOES_NOTHING {
        @Override
        public boolean appliesTo(Method operation) {
            return operation.getReturnType() == void.class || NOTHING.containsKey(operation.getReturnType());
        }

        @Override
        public Answer answer() {
            return call -> NOTHING.get(call.method().getReturnType());
        }
    },
    /** The call never gets to the driver, which seems to have failed. */
    FAILS {
        @Override
        public boolean appliesTo(Method operation) {
            return true;
        }

        @Override
        public Answer answer() {
            return call -> {
                throw new VirtDriverException(ErrorCode.INTERNAL, "something went wrong");
            };
        }
    },
    /** The answer to a call is given again to the next one. */
    ANSWERS_AS_BEFORE {
        @Override
        public boolean appliesTo(Method operation) {
            return operation.getReturnType() != void.class;
        }

        @Override
        public Answer answer() {
            AtomicReference<Object> before = new AtomicReference<>();
            return call -> {
                Object now = call.proceed();
                Object last = before.getAndSet(now);
                return last == null ? now : last;
            };
        }
    };

    private static final Map<Class<?>, Object> NOTHING = Map.of(
            boolean.class,
            false,
            int.class,
            0,
            Set.class,
            Set.of(),
            List.class,
            List.of(),
            Map.class,
            Map.of(),
            String.class,
            "",
            byte[].class,
            new byte[0],
            Duration.class,
            Duration.ZERO);

    /** Whether the operation can be wrong in this way. */
    public abstract boolean appliesTo(Method operation);

    /** Made fresh for each spec, so that it may remember things. */
    public abstract Answer answer();
}
