package org.virttck.harness.record;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.virttck.harness.config.EnvironmentProblem;

/** Something that is not there, because only a record of it is played. */
public final class StandIn {

    private StandIn() {}

    /** An object that can be passed around, but not asked. */
    public static <T> T of(Class<T> type) {
        Object self = new Object();
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answer(self, type, method, arguments)));
    }

    private static Object answer(Object self, Class<?> type, Method method, Object[] arguments)
            throws ReflectiveOperationException {
        if (method.getDeclaringClass() == Object.class) {
            return method.invoke(self, arguments);
        }
        if (method.getName().equals("close")) {
            return null;
        }
        throw new EnvironmentProblem(type.getSimpleName() + "." + method.getName() + " was asked past the tape");
    }
}
