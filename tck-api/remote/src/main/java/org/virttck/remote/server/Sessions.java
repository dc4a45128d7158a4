package org.virttck.remote.server;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.virttck.driver.DriverSettings;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.VirtDriverException;
import org.virttck.driver.VirtDriverProvider;
import org.virttck.remote.SessionRequest;
import org.virttck.remote.TransportProblem;

/** The drivers that were opened here. All of them drive the hypervisor of one operator. */
final class Sessions {

    private final Map<String, Session> open = new ConcurrentHashMap<>();
    private final AtomicReference<Session> ofOperator = new AtomicReference<>();
    private final VirtDriverProvider provider;
    private final DriverSettings usual;
    private final int keptEvents;

    Sessions(VirtDriverProvider provider, EndpointSettings settings) {
        this.provider = provider;
        this.usual = new DriverSettings(settings.namePrefix(), settings.settings());
        this.keptEvents = settings.limits().keptEvents();
    }

    /** Opens another one; what the caller sets is laid over what the operator has set. */
    String open(SessionRequest wanted) {
        Map<String, String> all = new TreeMap<>(usual.values());
        all.putAll(wanted.settings());
        String id = UUID.randomUUID().toString();
        open.put(id, open(settings(wanted.namePrefix(), all)));
        return id;
    }

    private static DriverSettings settings(String namePrefix, Map<String, String> values) {
        try {
            return new DriverSettings(namePrefix, values);
        } catch (IllegalArgumentException wrong) {
            throw new VirtDriverException(ErrorCode.INVALID_ARGUMENT, wrong.getMessage(), wrong);
        }
    }

    /** Who names no session gets that of the operator, which is opened when the first asks. */
    Session find(Optional<String> id) {
        if (id.isEmpty()) {
            return ofOperator();
        }
        return Optional.ofNullable(open.get(id.get()))
                .orElseThrow(() -> new Refused(TransportProblem.UNKNOWN_SESSION, "this session was not opened here"));
    }

    void closeAll() {
        open.values().forEach(Session::close);
        Optional.ofNullable(ofOperator.get()).ifPresent(Session::close);
    }

    /** It has no name that a caller could say. */
    private synchronized Session ofOperator() {
        if (ofOperator.get() == null) {
            ofOperator.set(open(usual));
        }
        return ofOperator.get();
    }

    private Session open(DriverSettings of) {
        return Session.open(provider, of, keptEvents);
    }
}
