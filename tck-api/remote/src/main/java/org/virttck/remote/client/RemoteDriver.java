package org.virttck.remote.client;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Proxy;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.virttck.driver.Capability;
import org.virttck.driver.Console;
import org.virttck.driver.Diagnostics;
import org.virttck.driver.DriverSettings;
import org.virttck.driver.Events;
import org.virttck.driver.Guest;
import org.virttck.driver.Host;
import org.virttck.driver.Instances;
import org.virttck.driver.Inventory;
import org.virttck.driver.Power;
import org.virttck.driver.Rescue;
import org.virttck.driver.Suspension;
import org.virttck.driver.VirtDriver;
import org.virttck.driver.model.DriverDescription;
import org.virttck.remote.EndpointDescription;
import org.virttck.remote.RemoteOperation;

/** A driver behind an endpoint. */
public final class RemoteDriver implements VirtDriver {

    private static final Map<String, Capability> CAPABILITIES =
            EnumSet.allOf(Capability.class).stream().collect(Collectors.toUnmodifiableMap(Enum::name, known -> known));

    private final Line line;
    private final Map<Class<?>, Object> facets = new HashMap<>();
    private final RemoteEvents events;

    private RemoteDriver(Line line) {
        this.line = line;
        this.events = new RemoteEvents(line);
        RemoteOperation.all().stream()
                .collect(Collectors.groupingBy(
                        operation -> operation.method().getDeclaringClass(),
                        Collectors.toMap(RemoteOperation::method, operation -> operation)))
                .forEach((facet, operations) -> facets.put(facet, facet(facet, operations)));
    }

    /**
     * Opens a driver of its own behind an endpoint.
     *
     * @param connection to the endpoint
     * @param settings of the driver
     * @return an open driver
     * @throws org.virttck.driver.VirtDriverException when the driver refuses to be opened
     * @throws EndpointFailure when the endpoint does not keep to the wire, or is not there
     */
    public static RemoteDriver open(Connection connection, DriverSettings settings) {
        return new RemoteDriver(Line.open(connection, settings));
    }

    @Override
    public DriverDescription describe() {
        return description().driver();
    }

    @Override
    public Set<Capability> capabilities() {
        return description().capabilities().stream()
                .filter(CAPABILITIES::containsKey)
                .map(CAPABILITIES::get)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * What the host holds, past the driver.
     *
     * @return lines by the name of a probe
     */
    public Map<String, Set<String>> probes() {
        return (ProbeLines) line.call("/v1/driver/probes", Map.of(), ProbeLines.class);
    }

    @Override
    public Host host() {
        return facet(Host.class);
    }

    @Override
    public Inventory inventory() {
        return facet(Inventory.class);
    }

    @Override
    public Instances instances() {
        return facet(Instances.class);
    }

    @Override
    public Power power() {
        return facet(Power.class);
    }

    @Override
    public Suspension suspension() {
        return facet(Suspension.class);
    }

    @Override
    public Console console() {
        return facet(Console.class);
    }

    @Override
    public Diagnostics diagnostics() {
        return facet(Diagnostics.class);
    }

    @Override
    public Rescue rescue() {
        return facet(Rescue.class);
    }

    @Override
    public Guest guest() {
        return facet(Guest.class);
    }

    @Override
    public Events events() {
        return events;
    }

    @Override
    public void close() {
        line.close();
        line.call("/v1/driver/close", Map.of(), void.class);
        events.close();
    }

    /**
     * What the endpoint says of itself.
     *
     * @return asked anew each time
     */
    public EndpointDescription description() {
        return line.get("/v1", EndpointDescription.class);
    }

    private <T> T facet(Class<T> type) {
        return type.cast(facets.get(type));
    }

    private Object facet(Class<?> type, Map<Method, RemoteOperation> operations) {
        InvocationHandler handler = (self, method, arguments) -> method.getDeclaringClass() == Object.class
                ? method.invoke(this, arguments)
                : call(operations.get(method), arguments == null ? new Object[0] : arguments);
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler);
    }

    private Object call(RemoteOperation operation, Object[] arguments) {
        Map<String, Object> body = new LinkedHashMap<>();
        List<Parameter> parameters = operation.parameters();
        for (int place = 0; place < arguments.length; place++) {
            body.put(parameters.get(place).getName(), arguments[place]);
        }
        return line.call(operation.path(), body, operation.method().getGenericReturnType());
    }

    /** What JSON is read into: a class, since a parameterised type has none. */
    private static final class ProbeLines extends HashMap<String, Set<String>> {

        private static final long serialVersionUID = 1L;
    }
}
