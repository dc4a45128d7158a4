package org.virttck.reference.libvirt;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.VirtDriverException;
import org.virttck.driver.model.Flavor;
import org.virttck.driver.model.GuestSetup;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.RescueSpec;

/** Boots instances from another image, and from their own again. What fails is undone. */
final class Rescuer {

    private final GuestDomains guests;
    private final InstanceStore store;
    private final Transitions transitions;
    private final FileMaker fileMaker;
    private final Demands demands;

    Rescuer(GuestDomains guests, InstanceStore store, Transitions transitions, FileMaker fileMaker, Demands demands) {
        this.guests = guests;
        this.store = store;
        this.transitions = transitions;
        this.fileMaker = fileMaker;
        this.demands = demands;
    }

    /** The former definition is kept beside the files of the rescue, which name it no longer when it is back. */
    void rescue(InstanceId id, RescueSpec spec) {
        try (WorkMark mark = store.mark(id)) {
            InstanceSpec rescued = check(id, spec);
            Undo.onFailure(mark, undo -> {
                InstanceFiles files = store.begin(id, mark);
                undo.by(() -> store.delete(files.folder()));
                FormerSelf former = FormerSelf.of(id, guests);
                FilesFailed.translate(() -> {
                    fileMaker.makeForRescue(rescued, files);
                    Files.writeString(files.formerDefinition(), former.xml());
                });
                String xml = RescueDefinition.of(DomainDocument.parse(former.xml()), rescued, files);
                bootAs(xml, former, undo);
            });
            mark.settle();
        }
    }

    void unrescue(InstanceId id) {
        try (WorkMark mark = store.mark(id)) {
            InstanceFiles files = guests.get(id, GuestDomain::definition)
                    .rescueFolder()
                    .map(InstanceFiles::new)
                    .orElseThrow(() -> wrongMode(id, "is not rescued"));
            mark.noteUnfinished(files);
            Undo.onFailure(mark, undo -> bootAs(formerDefinition(files), FormerSelf.of(id, guests), undo));
            store.delete(files.folder());
            mark.settle();
        }
    }

    private void bootAs(String xml, FormerSelf former, Undo undo) {
        undo.by(() -> former.comeBack(guests, transitions));
        transitions.bringDown(former.id());
        guests.define(xml);
        transitions.boot(former.id());
    }

    private InstanceSpec check(InstanceId id, RescueSpec rescue) {
        DomainDocument definition = guests.get(id, GuestDomain::definition);
        if (definition.rescueFolder().isPresent()) {
            throw wrongMode(id, "is rescued already");
        }
        InstanceSpec spec = asRescued(id, definition, rescue);
        demands.check(spec);
        fileMaker.check(spec);
        return spec;
    }

    /** The rescue image is told who it is as the instance was, and its password alone. */
    private InstanceSpec asRescued(InstanceId id, DomainDocument definition, RescueSpec rescue) {
        Flavor flavor = definition.flavor().orElseThrow(() -> wrongMode(id, "was not made by this driver"));
        GuestSetup setup = GuestSetup.NOTHING.withConfigDrive(definition.hasConfigDrive());
        return InstanceSpec.builder(id, guests.get(id, GuestDomain::instanceName), flavor, rescue.image())
                .metadata(definition
                        .folder()
                        .map(InstanceFiles::new)
                        .map(InstanceRecord::metadata)
                        .orElse(Map.of()))
                .setup(rescue.password().map(setup::withAdminPassword).orElse(setup))
                .build();
    }

    private static String formerDefinition(InstanceFiles files) {
        try {
            return Files.readString(files.formerDefinition());
        } catch (IOException failure) {
            throw Failures.of(failure);
        }
    }

    private static VirtDriverException wrongMode(InstanceId id, String why) {
        return new VirtDriverException(ErrorCode.INVALID_STATE, "instance " + id + " " + why);
    }
}
