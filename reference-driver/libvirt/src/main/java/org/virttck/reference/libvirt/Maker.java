package org.virttck.reference.libvirt;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.VirtDriverException;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceSpec;

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
        refuseForeignName(spec);
        try (WorkMark mark = store.mark(spec.id())) {
            refuseDuplicate(spec);
            check(spec);
            fileMaker.check(spec);
            makeAndLaunch(spec, mark, Optional.empty());
        }
    }

    /** Disks that are here are linked into the new making: they stay where they were until all has succeeded. */
    void evacuate(InstanceSpec spec) {
        refuseForeignName(spec);
        try (WorkMark mark = store.mark(spec.id())) {
            refuseDuplicate(spec);
            Optional<InstanceFiles> kept = store.disk(spec.id());
            check(spec);
            kept.ifPresentOrElse(
                    ignored -> fileMaker.checkBoot(spec.image(), spec.flavor()), () -> fileMaker.check(spec));
            makeAndLaunch(spec, mark, kept);
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
            fileMaker.check(spec);
            Undo.onFailure(mark, undo -> {
                InstanceFiles files = store.begin(id, mark);
                undo.by(() -> store.delete(files.folder()));
                FilesFailed.translate(() -> fileMaker.make(spec, files));
                replace(spec, files, undo);
                deleteOthers(id, mark, files);
            });
        }
    }

    private void makeAndLaunch(InstanceSpec spec, WorkMark mark, Optional<InstanceFiles> kept) {
        Undo.onFailure(mark, undo -> {
            InstanceFiles files = store.begin(spec.id(), mark);
            undo.by(() -> store.delete(files.folder()));
            FilesFailed.translate(() -> {
                if (kept.isPresent()) {
                    KeptDisks.link(kept.get(), files);
                }
                fileMaker.make(spec, files);
            });
            undo.by(() -> removeDomain(spec.id()));
            launch(spec, files);
            deleteOthers(spec.id(), mark, files);
        });
    }

    private void replace(InstanceSpec spec, InstanceFiles files, Undo undo) {
        InstanceId id = spec.id();
        FormerSelf former = FormerSelf.of(id, guests);
        InstanceFiles formerFiles = formerFiles(id);
        undo.by(() -> former.comeBack(guests, transitions));
        transitions.bringDown(id);
        undo.by(() -> {
            transitions.bringDown(id);
            moveLog(files, formerFiles);
        });
        moveLog(formerFiles, files);
        launch(spec, files);
    }

    private InstanceFiles formerFiles(InstanceId id) {
        Path folder = guests.get(id, guest -> guest.definition().folder())
                .orElseThrow(() -> Failures.internal("instance " + id + " was not made by this driver"));
        return new InstanceFiles(folder);
    }

    private void refuseForeignName(InstanceSpec spec) {
        if (!guests.owns(spec.name())) {
            throw Failures.invalid("name " + spec.name() + " lacks the operator's prefix");
        }
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
    }

    private static void moveLog(InstanceFiles from, InstanceFiles to) {
        FilesFailed.translate(() -> ConsoleLog.move(from.consoleLog(), to.consoleLog()));
    }

    private void launch(InstanceSpec spec, InstanceFiles files) {
        guests.define(new DomainDefinition(spec, files, hardware, ports.anyFree()).xml());
        if (spec.powerOn()) {
            transitions.boot(spec.id());
        }
    }

    /** The instance is complete: what cannot be deleted now is left to the next driver, by the mark. */
    private void deleteOthers(InstanceId id, WorkMark mark, InstanceFiles files) {
        try {
            store.deleteMakingsExcept(id, List.of(files));
            mark.settle();
        } catch (VirtDriverException later) {
            return;
        }
    }

    private void removeDomain(InstanceId id) {
        if (guests.isOwn(id)) {
            transitions.bringDown(id);
            guests.change(id, GuestDomain::undefine);
        }
    }
}
