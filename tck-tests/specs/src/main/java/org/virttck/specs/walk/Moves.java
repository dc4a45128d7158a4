package org.virttck.specs.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.virttck.driver.ErrorCode;
import org.virttck.harness.bench.Bench;
import org.virttck.report.catalogue.Catalogue;
import org.virttck.specs.lifecycle.Demand;
import org.virttck.specs.lifecycle.LifecycleTable;
import org.virttck.specs.lifecycle.Operations;

/** Which operations a walk can take, and what each has to do. */
public final class Moves {

    /** Of these nothing else is left behind than the state that the table names, and no guest needs to have booted. */
    private static final List<String> WALKED = List.of(
            "instances.info",
            "instances.destroy",
            Model.KEEPS_DISKS,
            Model.DELETES_DISKS,
            "instances.rebuild",
            "power.on",
            "power.off",
            "power.hardReboot",
            "power.crashDump",
            "power.resumeOnHostBoot",
            "suspension.pause",
            "suspension.unpause",
            "suspension.suspend",
            "suspension.resume",
            "console.output");

    /** Real guests that have just begun to boot do not hear the request, and each of them is waited for. */
    private static final String ASKS_THE_GUEST = "power.softReboot";

    private final LifecycleTable table;
    private final List<String> declared;
    private final List<String> undeclared;

    Moves(LifecycleTable table, List<String> declared, List<String> undeclared) {
        this.table = table;
        this.declared = List.copyOf(declared);
        this.undeclared = List.copyOf(undeclared);
    }

    /**
     * What a driver is to be walked through.
     *
     * @param bench of the spec
     * @param catalogue of the run
     */
    public static Moves of(Bench bench, Catalogue catalogue) {
        Operations operations = new Operations();
        List<String> declared = new ArrayList<>();
        List<String> undeclared = new ArrayList<>();
        List<String> walked = new ArrayList<>(WALKED);
        if (bench.simulatesGuests()) {
            walked.add(ASKS_THE_GUEST);
        }
        for (String name : walked) {
            boolean works = operations
                    .named(name)
                    .capability()
                    .filter(needed -> !bench.declares(needed))
                    .isEmpty();
            (works ? declared : undeclared).add(name);
        }
        return new Moves(new LifecycleTable(catalogue), declared, undeclared);
    }

    List<String> operations() {
        List<String> all = new ArrayList<>(declared);
        all.addAll(undeclared);
        all.add(Step.SPAWN);
        return all;
    }

    /** Empty where drivers may differ; what an absent instance and an undeclared operation have in common is one. */
    Optional<Demand> demand(String operation, String from) {
        boolean absent = from.equals(LifecycleTable.ABSENT);
        if (operation.equals(Step.SPAWN)) {
            return absent ? Optional.of(new Demand(Demand.SUCCESS, "RUNNING")) : Optional.empty();
        }
        if (undeclared.contains(operation)) {
            return absent ? Optional.empty() : Optional.of(new Demand(ErrorCode.UNSUPPORTED.name(), from));
        }
        return declared.contains(operation) ? table.demand(operation, from) : Optional.empty();
    }
}
