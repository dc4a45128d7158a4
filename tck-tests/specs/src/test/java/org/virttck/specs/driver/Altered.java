package org.virttck.specs.driver;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** For mutants whose fault is spread over several operations or drivers: an object with one method replaced. */
public final class Altered {

    private Altered() {}

    /** The right answer, when it is asked for. */
    @FunctionalInterface
    public interface Right {

        /** Asks the right object. */
        Object answer() throws Throwable;
    }

    /** What is answered in place of the right answer. */
    @FunctionalInterface
    public interface Replacement {

        /** Answers a call. */
        Object answer(Right right, Object[] arguments) throws Throwable;
    }

    /** An object that is right but for one method. */
    public static <T> T of(Class<T> type, T object, String method, Replacement replacement) {
        InvocationHandler handler = (self, called, arguments) -> {
            Right right = () -> {
                try {
                    return called.invoke(object, arguments);
                } catch (InvocationTargetException e) {
                    throw e.getCause();
                }
            };
            return called.getName().equals(method) ? replacement.answer(right, arguments) : right.answer();
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
