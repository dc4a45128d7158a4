package org.virttck.reference.libvirt;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.libvirt.Domain;
import org.libvirt.DomainInfo;
import org.libvirt.Error.ErrorNumber;
import org.libvirt.LibvirtException;
import org.virttck.driver.model.Flavor;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceInfo;
import org.virttck.driver.model.PowerState;

/** One domain, for as long as one use of the connection lasts. */
final class GuestDomain implements AutoCloseable {

    /** Managed save image, snapshot and checkpoint metadata, firmware variables: nothing may stay behind. */
    private static final int UNDEFINE_ALL = 1 | 2 | 4 | 16;

    private static final int KIB_PER_MIB = 1024;
    private static final int INACTIVE_XML = 2;
    private static final int METADATA_ELEMENT = 2;
    private static final int OF_DEFINITION = 2;

    private final Session session;
    private final Domain domain;

    GuestDomain(Session session, Domain domain) {
        this.session = session;
        this.domain = domain;
    }

    InstanceId id() throws LibvirtException {
        return new InstanceId(UUID.fromString(domain.getUUIDString()));
    }

    String domainName() throws LibvirtException {
        return domain.getName();
    }

    /** The name as it was spawned, which the domain's name only stands for when it is a long one. */
    String instanceName() throws LibvirtException {
        String name = domainName();
        return DomainName.isAbbreviated(name) ? instanceName(definition()) : name;
    }

    private String instanceName(DomainDocument definition) throws LibvirtException {
        String name = domainName();
        return DomainName.isAbbreviated(name) ? definition.instanceName().orElse(name) : name;
    }

    DomainDocument definition() throws LibvirtException {
        return DomainDocument.parse(definitionXml());
    }

    String definitionXml() throws LibvirtException {
        return domain.getXMLDesc(INACTIVE_XML);
    }

    DomainDocument presentForm() throws LibvirtException {
        return DomainDocument.parse(domain.getXMLDesc(0));
    }

    /** Looks at the image before and after the state, so that the two belong together. */
    PowerState state() throws LibvirtException {
        while (true) {
            boolean saved = isSaved();
            PowerState state = withPointer(pointer -> readState(pointer, saved));
            if (saved == isSaved()) {
                return state;
            }
        }
    }

    InstanceInfo info() throws LibvirtException {
        PowerState state = state();
        DomainDocument definition = definition();
        DomainInfo info = domain.getInfo();
        long maxMemoryMib = info.maxMem / KIB_PER_MIB;
        long memoryMib = info.memory / KIB_PER_MIB;
        return new InstanceInfo(
                id(),
                instanceName(definition),
                state,
                definition.rescueFolder().isPresent(),
                internalId(),
                maxMemoryMib,
                memoryMib,
                info.nrVirtCpu,
                cpuTime());
    }

    Flavor presentSize() throws LibvirtException {
        DomainInfo info = domain.getInfo();
        return new Flavor("as it is", Math.max(1, info.nrVirtCpu), Math.max(1, info.maxMem / KIB_PER_MIB), 0);
    }

    /** What the devices and the virtual CPUs have done, as long as it is up. */
    DomainFigures figures() {
        return new DomainFigures(domain);
    }

    /** Whether there is a process for it, be it only about to run. */
    boolean isActive() throws LibvirtException {
        return domain.isActive() == 1;
    }

    /** libvirt counts the domains that it starts. */
    private Optional<String> internalId() throws LibvirtException {
        return isActive() ? Optional.of(String.valueOf(domain.getID())) : Optional.empty();
    }

    /** Of the virtual CPUs alone: the emulator around them also works for a guest that is paused. */
    private Duration cpuTime() throws LibvirtException {
        try {
            return Duration.ofNanos(Arrays.stream(domain.getVcpusInfo())
                    .mapToLong(vcpu -> vcpu.cpuTime)
                    .sum());
        } catch (LibvirtException failure) {
            if (failure.getError() == null || failure.getError().getCode() != ErrorNumber.VIR_ERR_OPERATION_INVALID) {
                throw failure;
            }
            return Duration.ZERO;
        }
    }

    /** Remembers when the boot that follows was asked for; the guest keeps it as long as it is up, or saved. */
    void noteBoot(Instant at) throws LibvirtException {
        domain.setMetadata(METADATA_ELEMENT, BootTime.element(at), BootTime.PREFIX, BootTime.NAMESPACE, OF_DEFINITION);
    }

    /** Boots, or goes on from the saved image when there is one. */
    void start() throws LibvirtException {
        domain.create();
    }

    void cutPower() throws LibvirtException {
        domain.destroy();
    }

    void askToShutDown() throws LibvirtException {
        domain.shutdown();
    }

    void pause() throws LibvirtException {
        domain.suspend();
    }

    void unpause() throws LibvirtException {
        domain.resume();
    }

    void save() throws LibvirtException {
        domain.managedSave();
    }

    void discardSaved() throws LibvirtException {
        domain.managedSaveRemove();
    }

    void undefine() throws LibvirtException {
        domain.undefine(UNDEFINE_ALL);
    }

    void injectNmi() throws LibvirtException {
        withPointer(pointer -> checked(NativeLibvirt.LIBRARY.virDomainInjectNMI(pointer, 0)));
    }

    void changePassword(byte[] terminated, Duration limit) throws LibvirtException {
        withPointer(pointer -> GuestChannel.changePassword(pointer, terminated, limit));
    }

    @Override
    public void close() throws LibvirtException {
        domain.free();
    }

    private boolean isSaved() throws LibvirtException {
        return domain.hasManagedSaveImage() == 1;
    }

    private static PowerState readState(Pointer pointer, boolean saved) {
        IntByReference state = new IntByReference();
        IntByReference reason = new IntByReference();
        checked(NativeLibvirt.LIBRARY.virDomainGetState(pointer, state, reason, 0));
        return PowerStates.of(state.getValue(), reason.getValue(), saved);
    }

    private <T> T withPointer(Function<Pointer, T> use) throws LibvirtException {
        String uuid = domain.getUUIDString();
        Pointer pointer = NativeLibvirt.LIBRARY.virDomainLookupByUUIDString(session.pointer(), uuid);
        if (pointer == null) {
            throw Failures.notFound(InstanceId.of(uuid));
        }
        try {
            return use.apply(pointer);
        } finally {
            NativeLibvirt.LIBRARY.virDomainFree(pointer);
        }
    }

    private static int checked(int answer) {
        if (answer < 0) {
            throw Failures.ofNumber(
                    NativeLibvirt.LIBRARY.virGetLastErrorCode(), NativeLibvirt.LIBRARY.virGetLastErrorMessage());
        }
        return answer;
    }
}
