package org.virttck.report.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.virttck.driver.Capability;
import org.virttck.report.Report;
import org.virttck.report.Report.DriverFacts;
import org.virttck.report.Report.Environment;
import org.virttck.report.ShortDigest;

/** The conditions of a run, by what they are called. Those that differ in every run are left out. */
final class Facts {

    private static final String ABSENT = "none";

    private Facts() {}

    static List<FactChange> changes(Report before, Report after) {
        Map<String, String> earlier = of(before);
        Map<String, String> later = of(after);
        Set<String> labels = new LinkedHashSet<>(earlier.keySet());
        labels.addAll(later.keySet());
        List<FactChange> changes = new ArrayList<>();
        for (String label : labels) {
            FactChange change =
                    new FactChange(label, earlier.getOrDefault(label, ABSENT), later.getOrDefault(label, ABSENT));
            if (!change.before().equals(change.after())) {
                changes.add(change);
            }
        }
        return changes;
    }

    private static Map<String, String> of(Report report) {
        Map<String, String> facts = new LinkedHashMap<>();
        driver(facts, report.driver());
        report.subjects().forEach(subject -> facts.put("subject " + subject.name(), ShortDigest.of(subject.sha256())));
        capabilities(facts, report.driver());
        facts.put("kit", report.kit().version());
        facts.put(
                "rules",
                "%s (%s)"
                        .formatted(
                                report.catalogue().version(),
                                ShortDigest.of(report.catalogue().sha256())));
        environment(facts, report.environment());
        return facts;
    }

    private static void driver(Map<String, String> facts, DriverFacts driver) {
        facts.put("driver", driver.name() + " " + driver.version());
        facts.put("made by", driver.vendor());
        facts.put("hypervisor", driver.hypervisor());
        facts.put("contract", driver.contractVersion());
    }

    private static void capabilities(Map<String, String> facts, DriverFacts driver) {
        for (Capability capability : Capability.values()) {
            facts.put("capability " + capability, standing(capability, driver));
        }
    }

    private static String standing(Capability capability, DriverFacts driver) {
        if (driver.declared().contains(capability)) {
            return "declared";
        }
        return driver.drift().contains(capability) ? "works, but is not declared" : "not declared";
    }

    private static void environment(Map<String, String> facts, Environment environment) {
        facts.put("system", environment.os() + " " + environment.kernel());
        facts.put("machine", "%s, %d CPUs".formatted(environment.architecture(), environment.cpus()));
        facts.put("Java", environment.jdk());
    }
}
