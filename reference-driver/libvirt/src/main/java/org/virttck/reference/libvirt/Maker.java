package org.virttck.reference.libvirt;

import java.io.IOException;
import java.nio.file.Path;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.VirtDriverException;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.PowerState;

/** Makes instances, and makes them anew. What fails is undone. */
final class Maker {

    private final Hypervisor hypervisor;
    private final GuestDomains guests;
    private final InstanceStore store;
    private final Transitions transitions;
    private final Hardware hardware;
    private final FileMaker fileMaker;
    private final Demands demands;
    private final Ports ports;

    Maker(
            Hypervisor hypervisor,
            GuestDomains guests,
            InstanceStore store,
            Transitions transitions,
            Hardware hardware,
            FileMaker fileMaker,
            Demands demands) {
        this.hypervisor = hypervisor;
        this.guests = guests;
        this.store = store;
        this.transitions = transitions;
        this.hardware = hardware;
        this.fileMaker = fileMaker;
        this.demands = demands;
        this.ports = new Ports(hardware.listenAddress());
    }

    void spawn(InstanceSpec spec) {
        if (!guests.owns(spec.name())) {
            throw Failures.invalid("name " + spec.name() + " lacks the operator's prefix");
        }
        try (WorkMark mark = store.mark(spec.id())) {
            refuseDuplicate(spec);
            check(spec);
            InstanceFiles files = newFiles(spec, mark);
            undoing(() -> removeAgain(spec.id(), files), () -> {
                make(spec, files);
                launch(spec, files);
            });
            store.deleteMakingsExcept(spec.id(), files);
        }
    }

    /** The former making stays whole until the new one is ready, and comes back when that cannot be launched. */
    void rebuild(InstanceSpec spec) {
        InstanceId id = spec.id();
        if (!guests.get(id, GuestDomain::instanceName).equals(spec.name())) {
            throw Failures.invalid("the name of instance " + id + " cannot be changed to " + spec.name());
        }
        try (WorkMark mark = store.mark(id)) {
            check(spec);
            InstanceFiles files = newFiles(spec, mark);
            undoing(() -> store.delete(files.folder()), () -> make(spec, files));
            replace(spec, files);
            store.deleteMakingsExcept(id, files);
        }
    }

    private void replace(InstanceSpec spec, InstanceFiles files) {
        InstanceId id = spec.id();
        PowerState before = guests.state(id);
        String formerXml = guests.get(id, GuestDomain::definitionXml);
        InstanceFiles former = formerFiles(id);
        transitions.bringDown(id);
        moveLog(former, files);
        undoing(
                () -> {
                    transitions.bringDown(id);
                    guests.define(formerXml);
                    moveLog(files, former);
                    store.delete(files.folder());
                    if (before == PowerState.RUNNING) {
                        transitions.boot(id);
                    }
                },
                () -> launch(spec, files));
    }

    private InstanceFiles formerFiles(InstanceId id) {
        Path folder = guests.get(id, guest -> guest.definition().folder())
                .orElseThrow(() -> Failures.internal("instance " + id + " was not made by this driver"));
        return new InstanceFiles(folder);
    }

    private void refuseDuplicate(InstanceSpec spec) {
        if (guests.isTaken(spec.id())) {
            throw new VirtDriverException(ErrorCode.ALREADY_EXISTS, "there is an instance " + spec.id());
        }
        if (guests.isTaken(DomainName.of(spec.name()))) {
            throw new VirtDriverException(ErrorCode.ALREADY_EXISTS, "there is an instance named " + spec.name());
        }
    }

    private void check(InstanceSpec spec) {
        demands.check(spec);
        HostFigures.read(hypervisor, store).checkHolds(spec.flavor(), hardware.maxVcpus());
        fileMaker.check(spec);
    }

    private InstanceFiles newFiles(InstanceSpec spec, WorkMark mark) {
        try {
            InstanceFiles files = store.newFiles(spec.id());
            mark.noteUnfinished(files);
            return files;
        } catch (IOException failure) {
            throw Failures.of(failure);
        }
    }

    private void make(InstanceSpec spec, InstanceFiles files) {
        try {
            fileMaker.make(spec, files);
        } catch (IOException failure) {
            throw Failures.of(failure);
        }
    }

    private static void moveLog(InstanceFiles from, InstanceFiles to) {
        try {
            ConsoleLog.move(from.consoleLog(), to.consoleLog());
        } catch (IOException failure) {
            throw Failures.of(failure);
        }
    }

    private void launch(InstanceSpec spec, InstanceFiles files) {
        guests.define(new DomainDefinition(spec, files, hardware, ports.anyFree()).xml());
        if (spec.powerOn()) {
            transitions.boot(spec.id());
        }
    }

    private void removeAgain(InstanceId id, InstanceFiles files) {
        if (guests.isOwn(id)) {
            transitions.bringDown(id);
            guests.change(id, GuestDomain::undefine);
        }
        store.delete(files.folder());
    }

    private static void undoing(Runnable undo, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | Error failure) {
            try {
                undo.run();
            } catch (RuntimeException incomplete) {
                failure.addSuppressed(incomplete);
            }
            throw failure;
        }
    }
}
