package org.virttck.remote.server;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.virttck.driver.DriverSettings;
import org.virttck.driver.Events;
import org.virttck.driver.Host;
import org.virttck.driver.VirtDriver;
import org.virttck.driver.VirtDriverProvider;
import org.virttck.driver.model.LifecycleEvent;

/** A driver whose host does what a test says, and whose events come when a test says. */
public final class ScriptedProvider implements VirtDriverProvider {

    private final VirtDriverProvider right;
    private final Host host;
    private final List<Consumer<LifecycleEvent>> listeners = new CopyOnWriteArrayList<>();

    /** Takes the rest from another provider. */
    public ScriptedProvider(VirtDriverProvider right, Host host) {
        this.right = right;
        this.host = host;
    }

    @Override
    public String name() {
        return "scripted";
    }

    /** Tells each listener. */
    public void tell(LifecycleEvent event) {
        new ArrayList<>(listeners).forEach(listener -> listener.accept(event));
    }

    @Override
    public VirtDriver open(DriverSettings settings) {
        VirtDriver driver = right.open(settings);
        Events events = new Events() {
            @Override
            public org.virttck.driver.Subscription subscribe(Consumer<LifecycleEvent> listener) {
                listeners.add(listener);
                return () -> listeners.remove(listener);
            }
        };
        return (VirtDriver) Proxy.newProxyInstance(
                VirtDriver.class.getClassLoader(),
                new Class<?>[] {VirtDriver.class},
                (self, method, arguments) -> switch (method.getName()) {
                    case "host" -> host;
                    case "events" -> events;
                    default -> method.invoke(driver, arguments);
                });
    }
}
