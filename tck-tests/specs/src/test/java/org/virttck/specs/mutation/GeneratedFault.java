package org.virttck.specs.mutation;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.virttck.driver.model.InstanceId;
import org.virttck.harness.distort.Answer;
import org.virttck.harness.distort.Call;
import org.virttck.harness.distort.Distortion;

/** A way to make an operation wrong that needs no knowledge of it. */
enum GeneratedFault {
    DOES_NOTHING {
        @Override
        boolean appliesTo(Method operation) {
            return Distortion.DOES_NOTHING.appliesTo(operation);
        }

        @Override
        Answer answerOf(Method operation) {
            return Distortion.DOES_NOTHING.answer();
        }
    },
    FAILS {
        @Override
        boolean appliesTo(Method operation) {
            return Distortion.FAILS.appliesTo(operation);
        }

        @Override
        Answer answerOf(Method operation) {
            return Distortion.FAILS.answer();
        }
    },
    ANSWERS_AS_BEFORE {
        @Override
        boolean appliesTo(Method operation) {
            return Distortion.ANSWERS_AS_BEFORE.appliesTo(operation);
        }

        @Override
        Answer answerOf(Method operation) {
            return Distortion.ANSWERS_AS_BEFORE.answer();
        }
    },
    TAKES_EFFECT_LATER {
        @Override
        boolean appliesTo(Method operation) {
            return operation.getReturnType() == void.class;
        }

        @Override
        Answer answerOf(Method operation) {
            var later = CompletableFuture.delayedExecutor(LATER.toMillis(), TimeUnit.MILLISECONDS);
            return call -> {
                later.execute(() -> quietly(call));
                return null;
            };
        }
    },
    TAKES_TOO_LONG {
        @Override
        boolean appliesTo(Method operation) {
            return true;
        }

        @Override
        Answer answerOf(Method operation) {
            return call -> {
                new CountDownLatch(1).await(TOO_LONG.toMillis(), TimeUnit.MILLISECONDS);
                return call.proceed();
            };
        }
    },
    SWAPS_ARGUMENTS {
        @Override
        boolean appliesTo(Method operation) {
            Class<?>[] types = operation.getParameterTypes();
            return types.length > 0
                    && (types[0] == InstanceId.class || alikeAt(types).isPresent());
        }

        @Override
        Answer answerOf(Method operation) {
            Optional<Integer> alike = alikeAt(operation.getParameterTypes());
            return alike.<Answer>map(at -> call -> call.with(swapped(call.arguments(), at)))
                    .orElse(call -> call.with(forAnother(call)));
        }
    };

    /** A call may take this long in a run of generated mutants. */
    static final Duration CALL_LIMIT = Duration.ofMillis(600);

    private static final Duration TOO_LONG = CALL_LIMIT.multipliedBy(2);
    private static final Duration LATER = Duration.ofMillis(40);

    abstract boolean appliesTo(Method operation);

    /** Made fresh for each run, so that it may remember things. */
    abstract Answer answerOf(Method operation);

    private static Optional<Integer> alikeAt(Class<?>[] types) {
        for (int at = 0; at + 1 < types.length; at++) {
            if (types[at] == types[at + 1]) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    private static Object[] swapped(Object[] arguments, int at) {
        Object[] others = arguments.clone();
        others[at] = arguments[at + 1];
        others[at + 1] = arguments[at];
        return others;
    }

    /** Two arguments of one type are the ids of two instances in the end: what was meant for one goes to another. */
    private static Object[] forAnother(Call call) {
        Object[] others = call.arguments();
        Object meant = others[0];
        call.driver().instances().ids().stream()
                .filter(id -> !id.equals(meant))
                .findFirst()
                .ifPresent(another -> others[0] = another);
        return others;
    }

    private static void quietly(Call call) {
        try {
            call.proceed();
        } catch (Throwable tooLate) {
            // nobody is there any more to be told
        }
    }
}
