package org.virttck.harness.distort;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.function.Function;
import org.virttck.driver.Subscription;
import org.virttck.driver.VirtDriver;

/** Stands before a right driver and answers some calls wrongly. */
public final class FaultyDriver {

    private final VirtDriver driver;
    private final Function<String, Optional<Answer>> faults;

    private FaultyDriver(VirtDriver driver, Function<String, Optional<Answer>> faults) {
        this.driver = driver;
        this.faults = faults;
    }

    /**
     * A wrong driver.
     *
     * @param driver to stand before
     * @param faults what is answered to an operation in place of the right answer, if anything
     * @return a driver that behaves alike otherwise
     */
    public static VirtDriver of(VirtDriver driver, Function<String, Optional<Answer>> faults) {
        return new FaultyDriver(driver, faults).proxy(VirtDriver.class, driver, "driver");
    }

    private <T> T proxy(Class<T> type, Object target, String facet) {
        InvocationHandler handler = (self, method, arguments) ->
                invoke(target, facet, method, arguments == null ? new Object[0] : arguments);
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private Object invoke(Object target, String facet, Method method, Object[] arguments) throws Throwable {
        Call call = new Call(driver, target, method, arguments);
        Optional<Answer> fault = faults.apply(facet + "." + method.getName());
        Object answer = fault.isPresent() ? fault.get().to(call) : call.proceed();
        if (answer instanceof Subscription) {
            return proxy(Subscription.class, answer, "subscription");
        }
        boolean isFacet =
                facet.equals("driver") && method.getReturnType().getPackage() == VirtDriver.class.getPackage();
        return isFacet && method.getReturnType().isInterface()
                ? proxy(method.getReturnType(), answer, method.getName())
                : answer;
    }
}
