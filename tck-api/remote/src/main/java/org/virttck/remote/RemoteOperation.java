package org.virttck.remote;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.virttck.driver.Events;
import org.virttck.driver.VirtDriver;

/** An operation of the contract, as it is called over the wire. */
public final class RemoteOperation {

    private static final String FACETS = VirtDriver.class.getPackageName();
    private static final List<RemoteOperation> ALL = Arrays.stream(VirtDriver.class.getMethods())
            .filter(RemoteOperation::leadsToFacet)
            .flatMap(RemoteOperation::ofFacet)
            .sorted(Comparator.comparing(RemoteOperation::path))
            .toList();

    private final Method facet;
    private final Method method;
    private final String path;

    private RemoteOperation(Method facet, Method method) {
        this.facet = facet;
        this.method = method;
        this.path = "/v1/" + kebab(facet.getName()) + "/" + kebab(method.getName());
    }

    /**
     * Every operation of the contract but those of a driver as a whole and those of events, which have a form of their own.
     *
     * @return in the order of their paths
     */
    public static List<RemoteOperation> all() {
        return ALL;
    }

    /** What is no facet has a form of its own, and so have events. */
    private static boolean leadsToFacet(Method method) {
        Class<?> type = method.getReturnType();
        return type.isInterface() && type.getPackageName().equals(FACETS) && type != Events.class;
    }

    private static Stream<RemoteOperation> ofFacet(Method facet) {
        return Arrays.stream(facet.getReturnType().getMethods()).map(method -> new RemoteOperation(facet, method));
    }

    /**
     * The chapter that it belongs to.
     *
     * @return as in rule ids
     */
    public String chapter() {
        return facet.getName();
    }

    /**
     * Where it is called.
     *
     * @return a path that begins with {@code /v1/}
     */
    public String path() {
        return path;
    }

    /**
     * The method behind it.
     *
     * @return of a facet
     */
    public Method method() {
        return method;
    }

    /**
     * What it is told, in the order of the method.
     *
     * @return names and types
     */
    public List<Parameter> parameters() {
        return List.of(method.getParameters());
    }

    /**
     * Whether there is something to return.
     *
     * @return false for a call that is done or refused
     */
    public boolean hasResult() {
        return method.getReturnType() != void.class;
    }

    /**
     * Calls it.
     *
     * @param driver on which
     * @param arguments in the order of the parameters
     * @return what it returned; null for none
     * @throws Throwable what it threw
     */
    public Object call(VirtDriver driver, List<Object> arguments) throws Throwable {
        try {
            return method.invoke(Objects.requireNonNull(facet.invoke(driver), chapter()), arguments.toArray());
        } catch (InvocationTargetException wrapped) {
            throw wrapped.getCause();
        }
    }

    /**
     * A Java name as paths and types spell it.
     *
     * @param name in camel case
     * @return in kebab case
     */
    public static String kebab(String name) {
        return name.replaceAll("(?<=[a-z0-9])([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return chapter() + "." + method.getName();
    }
}
