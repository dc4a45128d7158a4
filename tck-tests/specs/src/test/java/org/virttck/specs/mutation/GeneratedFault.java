package org.virttck.specs.mutation;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import org.virttck.driver.model.InstanceId;
import org.virttck.harness.distort.Answer;
import org.virttck.harness.distort.Call;
import org.virttck.harness.distort.Distortion;

/** A way to make an operation wrong that needs no knowledge of it. */
enum GeneratedFault {
    DOES_NOTHING(Distortion.DOES_NOTHING),
    FAILS(Distortion.FAILS),
    ANSWERS_AS_BEFORE(Distortion.ANSWERS_AS_BEFORE),
    TAKES_EFFECT_LATER(
            operation -> operation.getReturnType() == void.class, operation -> GeneratedFault::takingEffectLater),
    TAKES_TOO_LONG(operation -> true, operation -> GeneratedFault::takingTooLong),
    SWAPS_ARGUMENTS(GeneratedFault::hasArgumentsToSwap, GeneratedFault::swapping);

    /** A call may take this long in a run of generated mutants. */
    static final Duration CALL_LIMIT = Duration.ofMillis(600);

    private static final Duration TOO_LONG = CALL_LIMIT.multipliedBy(2);
    private static final Duration LATER = Duration.ofMillis(40);

    @SuppressWarnings("ImmutableEnumChecker") // a method of its own has no state
    private final Predicate<Method> applies;

    @SuppressWarnings("ImmutableEnumChecker") // a method of its own has no state
    private final Function<Method, Answer> answer;

    GeneratedFault(Predicate<Method> applies, Function<Method, Answer> answer) {
        this.applies = applies;
        this.answer = answer;
    }

    GeneratedFault(Distortion distortion) {
        this(distortion::appliesTo, operation -> distortion.answer());
    }

    boolean appliesTo(Method operation) {
        return applies.test(operation);
    }

    /** Made fresh for each run, so that it may remember things. */
    Answer answerOf(Method operation) {
        return answer.apply(operation);
    }

    private static Object takingEffectLater(Call call) {
        CompletableFuture.delayedExecutor(LATER.toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> quietly(call));
        return null;
    }

    private static Object takingTooLong(Call call) throws Throwable {
        new CountDownLatch(1).await(TOO_LONG.toMillis(), TimeUnit.MILLISECONDS);
        return call.proceed();
    }

    private static boolean hasArgumentsToSwap(Method operation) {
        Class<?>[] types = operation.getParameterTypes();
        return types.length > 0
                && (types[0] == InstanceId.class || alikeAt(types).isPresent());
    }

    private static Answer swapping(Method operation) {
        Optional<Integer> alike = alikeAt(operation.getParameterTypes());
        return alike.<Answer>map(at -> call -> call.with(swapped(call.arguments(), at)))
                .orElse(call -> call.with(forAnother(call)));
    }

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
