package org.virttck.harness.record;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.virttck.driver.Console;
import org.virttck.driver.Diagnostics;
import org.virttck.driver.Events;
import org.virttck.driver.Guest;
import org.virttck.driver.Host;
import org.virttck.driver.Instances;
import org.virttck.driver.Inventory;
import org.virttck.driver.Power;
import org.virttck.driver.Rescue;
import org.virttck.driver.Subscription;
import org.virttck.driver.Suspension;
import org.virttck.driver.VirtDriver;
import org.virttck.driver.VirtDriverException;
import org.virttck.driver.model.LifecycleEvent;
import org.virttck.harness.judge.ContractBreach;

/**
 * Stands before a driver: puts each call on tape, and turns an answer that the contract does not know into a {@link
 * ContractBreach}.
 */
public final class Recorder {

    private static final Set<Class<?>> FACETS = Set.of(
            Host.class,
            Inventory.class,
            Instances.class,
            Power.class,
            Suspension.class,
            Console.class,
            Diagnostics.class,
            Rescue.class,
            Guest.class,
            Events.class,
            Subscription.class);

    private final Tape tape;
    private final Duration limit;

    /**
     * Makes a recorder for one spec.
     *
     * @param tape through which calls go
     * @param limit how long a call may take
     */
    public Recorder(Tape tape, Duration limit) {
        this.tape = tape;
        this.limit = limit;
    }

    /**
     * The same driver, on tape.
     *
     * @param driver to stand before
     * @return a driver that behaves alike
     */
    public VirtDriver record(VirtDriver driver) {
        return proxy(VirtDriver.class, driver, "driver");
    }

    private <T> T proxy(Class<T> type, Object target, String chapter) {
        InvocationHandler handler = (self, method, arguments) -> method.getDeclaringClass() == Object.class
                ? method.invoke(target, arguments)
                : invoke(target, chapter, method, arguments == null ? new Object[0] : arguments);
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private Object invoke(Object target, String chapter, Method method, Object[] arguments) {
        String operation = chapter + "." + method.getName();
        Object[] passed = Arrays.stream(arguments).map(this::recordedListener).toArray();
        Call call = Call.of(operation, method, arguments, live(target, method, passed));
        if (FACETS.contains(method.getReturnType()) && arguments.length == 0) {
            Object facet = settled(operation, method, tape.facet(call));
            return proxy(method.getReturnType(), facet, method.getName());
        }
        Object answer = settled(operation, method, tape.call(call));
        return method.getReturnType() == Subscription.class
                ? proxy(Subscription.class, answer, "subscription")
                : answer;
    }

    /** Reflection wraps what a driver throws; the wrapper comes off on the thread that calls. */
    private static Callable<?> live(Object target, Method method, Object[] arguments) {
        return () -> {
            try {
                return method.invoke(target, arguments);
            } catch (InvocationTargetException e) {
                Throwable cause = e.getCause();
                if (cause instanceof Error error) {
                    throw error;
                }
                throw (Exception) cause;
            }
        };
    }

    private Object settled(String operation, Method method, CallGuard.Outcome outcome) {
        if (outcome.timedOut()) {
            String expected = "a return within " + limit.toMillis() + " ms";
            throw new ContractBreach(operation, expected, "no return; the call was given up", null);
        }
        if (outcome.thrown() instanceof VirtDriverException refusal) {
            throw refusal;
        }
        if (outcome.thrown() != null) {
            String expected = "a normal return or a VirtDriverException";
            throw new ContractBreach(operation, expected, Problems.told(outcome.thrown()), outcome.thrown());
        }
        if (outcome.value() == null && method.getReturnType() != void.class) {
            String type = method.getReturnType().getSimpleName();
            throw new ContractBreach(operation, "a " + type.toLowerCase(Locale.ROOT), "null", null);
        }
        return outcome.value();
    }

    @SuppressWarnings("unchecked") // the contract has one listener type
    private Object recordedListener(Object argument) {
        return argument instanceof Consumer<?> listener ? tape.hearing((Consumer<LifecycleEvent>) listener) : argument;
    }
}
