package org.virttck.harness.record;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
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
import org.virttck.remote.ForeignFailure;
import org.virttck.remote.client.EndpointFailure;

/**
 * Stands before a driver: bounds each call in time, writes it down, and turns an answer that the contract does not know
 * into a {@link ContractBreach}.
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

    private final Transcript transcript;
    private final CallGuard guard;

    /**
     * Makes a recorder for one spec.
     *
     * @param transcript where calls are written
     * @param guard bounds them
     */
    public Recorder(Transcript transcript, CallGuard guard) {
        this.transcript = transcript;
        this.guard = guard;
    }

    /**
     * The same driver, recorded.
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
        if (FACETS.contains(method.getReturnType()) && arguments.length == 0) {
            Object facet = settled(operation, method, guard.call(operation, call(target, method, passed)));
            return proxy(method.getReturnType(), facet, method.getName());
        }
        long begun = System.nanoTime();
        CallGuard.Outcome outcome = guard.call(operation, call(target, method, passed));
        transcript.call(new Transcript.Call(
                operation, names(method), Arrays.asList(arguments), outcome, System.nanoTime() - begun));
        Object answer = settled(operation, method, outcome);
        return answer instanceof Subscription subscription
                ? proxy(Subscription.class, subscription, "subscription")
                : answer;
    }

    /** Reflection wraps what a driver throws; the wrapper comes off on the thread that calls. */
    private static Callable<?> call(Object target, Method method, Object[] arguments) {
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
            String limit = "a return within " + guard.limit().toMillis() + " ms";
            throw new ContractBreach(operation, limit, "no return; the call was given up", null);
        }
        if (outcome.thrown() instanceof VirtDriverException refusal) {
            throw refusal;
        }
        if (outcome.thrown() != null) {
            String expected = "a normal return or a VirtDriverException";
            throw new ContractBreach(operation, expected, told(outcome.thrown()), outcome.thrown());
        }
        if (outcome.value() == null && method.getReturnType() != void.class) {
            String type = method.getReturnType().getSimpleName();
            throw new ContractBreach(operation, "a " + type.toLowerCase(Locale.ROOT), "null", null);
        }
        return outcome.value();
    }

    /** What comes over the wire names what was thrown there, in words of its own. */
    private static String told(Throwable thrown) {
        boolean fromElsewhere = thrown instanceof ForeignFailure || thrown instanceof EndpointFailure;
        return fromElsewhere ? thrown.getMessage() : thrown.toString();
    }

    @SuppressWarnings("unchecked") // the contract has one listener type
    private Object recordedListener(Object argument) {
        if (argument instanceof Consumer<?> listener) {
            Consumer<LifecycleEvent> told = (Consumer<LifecycleEvent>) listener;
            return (Consumer<LifecycleEvent>) event -> {
                transcript.event(event);
                told.accept(event);
            };
        }
        return argument;
    }

    private static List<String> names(Method method) {
        return Arrays.stream(method.getParameters()).map(Parameter::getName).toList();
    }
}
