package org.virttck.reference.libvirt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.libvirt.Domain;
import org.libvirt.Error.ErrorNumber;
import org.libvirt.LibvirtException;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.VirtDriverException;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceInfo;
import org.virttck.driver.model.PowerState;

/** Finds domains; those whose name lacks the operator's prefix are seen only where ids and names must be unique. */
final class GuestDomains {

    /** What is done with a domain. */
    @FunctionalInterface
    interface Action<T> {
        T apply(GuestDomain guest) throws LibvirtException;
    }

    /** What is done to a domain. */
    @FunctionalInterface
    interface Change {
        void apply(GuestDomain guest) throws LibvirtException;
    }

    private final Hypervisor hypervisor;
    private final String namePrefix;

    GuestDomains(Hypervisor hypervisor, String namePrefix) {
        this.hypervisor = hypervisor;
        this.namePrefix = namePrefix;
    }

    boolean owns(String domainName) {
        return domainName.startsWith(namePrefix);
    }

    <T> Optional<T> find(InstanceId id, Action<T> action) {
        return findWhosever(
                        id, guest -> owns(guest.domainName()) ? Optional.of(action.apply(guest)) : Optional.<T>empty())
                .flatMap(found -> found);
    }

    <T> T get(InstanceId id, Action<T> action) {
        return find(id, action).orElseThrow(() -> Failures.notFound(id));
    }

    void change(InstanceId id, Change change) {
        get(id, guest -> {
            change.apply(guest);
            return Boolean.TRUE;
        });
    }

    PowerState state(InstanceId id) {
        return get(id, GuestDomain::state);
    }

    InstanceInfo info(InstanceId id) {
        return get(id, GuestDomain::info);
    }

    boolean isOwn(InstanceId id) {
        return find(id, GuestDomain::domainName).isPresent();
    }

    /** Whether there is a domain of that id, be it this operator's or not. */
    boolean isTaken(InstanceId id) {
        return findWhosever(id, GuestDomain::domainName).isPresent();
    }

    boolean isTaken(String domainName) {
        return hypervisor.call(session -> {
            Optional<GuestDomain> found = lookUp(session, () -> session.domainLookupByName(domainName));
            if (found.isPresent()) {
                found.get().close();
            }
            return found.isPresent();
        });
    }

    void define(String xml) {
        hypervisor.call(session -> session.domainDefineXML(xml).free());
    }

    /** Asks each instance of this operator; one that vanishes meanwhile is left out. */
    <T> List<T> each(Action<T> action) {
        return hypervisor.call(session -> each(session, action));
    }

    <T> List<T> each(Session session, Action<T> action) throws LibvirtException {
        List<T> answers = new ArrayList<>();
        for (Domain domain : session.listAllDomains(0)) {
            try (GuestDomain guest = new GuestDomain(session, domain)) {
                if (owns(guest.domainName())) {
                    answers.add(action.apply(guest));
                }
            } catch (LibvirtException failure) {
                rethrowUnlessGone(failure);
            } catch (VirtDriverException failure) {
                if (failure.code() != ErrorCode.NOT_FOUND) {
                    throw failure;
                }
            }
        }
        return answers;
    }

    /** Be the domain this operator's or not. */
    <T> Optional<T> findWhosever(InstanceId id, Action<T> action) {
        return hypervisor.call(session -> {
            Optional<GuestDomain> found = lookUp(session, () -> session.domainLookupByUUID(id.value()));
            if (found.isEmpty()) {
                return Optional.empty();
            }
            try (GuestDomain guest = found.get()) {
                return Optional.of(action.apply(guest));
            } catch (LibvirtException failure) {
                // It was there, but somebody removed it before it was asked.
                rethrowUnlessGone(failure);
                return Optional.empty();
            }
        });
    }

    private static Optional<GuestDomain> lookUp(Session session, LookUp lookUp) throws LibvirtException {
        try {
            return Optional.ofNullable(lookUp.domain()).map(domain -> new GuestDomain(session, domain));
        } catch (LibvirtException failure) {
            rethrowUnlessGone(failure);
            return Optional.empty();
        }
    }

    private static void rethrowUnlessGone(LibvirtException failure) throws LibvirtException {
        if (failure.getError() == null || failure.getError().getCode() != ErrorNumber.VIR_ERR_NO_DOMAIN) {
            throw failure;
        }
    }

    @FunctionalInterface
    private interface LookUp {
        Domain domain() throws LibvirtException;
    }
}
