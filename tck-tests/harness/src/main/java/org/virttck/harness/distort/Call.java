package org.virttck.harness.distort;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.virttck.driver.VirtDriver;

/** A call on its way to the right driver. */
public final class Call {

    private final VirtDriver driver;
    private final Object target;
    private final Method method;
    private final Object[] arguments;

    Call(VirtDriver driver, Object target, Method method, Object[] arguments) {
        this.driver = driver;
        this.target = target;
        this.method = method;
        this.arguments = arguments;
    }

    /** The right driver. */
    public VirtDriver driver() {
        return driver;
    }

    /** An argument of the call; the type follows from the use. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // a mutant knows the operation that it replaces
    public <T> T argument(int index) {
        return (T) arguments[index];
    }

    /** The operation that is called. */
    Method method() {
        return method;
    }

    /** A copy of all arguments. */
    public Object[] arguments() {
        return arguments.clone();
    }

    /** Asks the right driver. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // a mutant knows the operation that it replaces
    public <T> T proceed() throws Throwable {
        return (T) with(arguments);
    }

    /** Asks the right driver with other arguments. */
    public Object with(Object... others) throws Throwable {
        try {
            return method.invoke(target, others);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
