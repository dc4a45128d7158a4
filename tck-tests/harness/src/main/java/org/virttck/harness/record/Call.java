package org.virttck.harness.record;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * A call of a driver.
 *
 * @param operation chapter and method, as {@code power.off}
 * @param names of the parameters
 * @param arguments in the same order; each may be null
 * @param result the type of what it returns
 * @param live asks the driver
 */
public record Call(String operation, List<String> names, List<Object> arguments, Type result, Callable<?> live) {

    static Call of(String operation, Method method, Object[] arguments, Callable<?> live) {
        List<String> names =
                Arrays.stream(method.getParameters()).map(Parameter::getName).toList();
        return new Call(operation, names, Arrays.asList(arguments), method.getGenericReturnType(), live);
    }

    boolean returnsNothing() {
        return result == void.class;
    }
}
