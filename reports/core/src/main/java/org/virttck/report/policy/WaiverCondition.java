package org.virttck.report.policy;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.virttck.report.Report;
import org.virttck.report.Report.DriverFacts;

/**
 * Which reports a waiver is for.
 *
 * @param subject digest of a file that was tested
 * @param driver name and versions of the driver
 * @param environment facts of the environment, each as the report has it; none when it does not matter
 */
public record WaiverCondition(
        Optional<String> subject, Optional<DriverVersions> driver, Map<EnvironmentFact, String> environment) {

    /** Takes a copy. */
    public WaiverCondition {
        environment = Collections.unmodifiableMap(new TreeMap<>(environment));
    }

    /**
     * Versions of one driver, as it names itself.
     *
     * @param name of the driver
     * @param from first version; empty for all up to the end
     * @param before first version that is not meant; empty for all from the beginning
     */
    public record DriverVersions(String name, Optional<String> from, Optional<String> before) {

        boolean contain(DriverFacts driver) {
            return driver.name().equals(name)
                    && from.stream().allMatch(first -> VersionOrder.compare(driver.version(), first) >= 0)
                    && before.stream().allMatch(end -> VersionOrder.compare(driver.version(), end) < 0);
        }
    }

    /**
     * Whether a report is meant.
     *
     * @param report any
     * @return true when all that is said of it fits
     */
    public boolean fits(Report report) {
        boolean sameSubject = subject.stream()
                .allMatch(sha256 -> report.subjects().stream()
                        .anyMatch(artifact -> artifact.sha256().equals(sha256)));
        boolean sameDriver = driver.stream().allMatch(versions -> versions.contain(report.driver()));
        boolean sameEnvironment = environment.entrySet().stream()
                .allMatch(fact -> fact.getKey().of(report).equals(fact.getValue()));
        return sameSubject && sameDriver && sameEnvironment;
    }
}
