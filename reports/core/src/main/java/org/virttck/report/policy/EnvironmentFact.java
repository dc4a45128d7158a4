package org.virttck.report.policy;

import java.util.Locale;
import org.virttck.report.Report;

/** What a waiver can say of the place where a run happened. */
public enum EnvironmentFact {
    /** Name of the operating system. */
    OS,
    /** Version of its kernel. */
    KERNEL,
    /** Architecture of the machine. */
    ARCHITECTURE,
    /** The hypervisor as the driver names it. */
    HYPERVISOR,
    /** The Java runtime of the kit. */
    JDK;

    /**
     * As in the document.
     *
     * @return lower case
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String of(Report report) {
        return switch (this) {
            case OS -> report.environment().os();
            case KERNEL -> report.environment().kernel();
            case ARCHITECTURE -> report.environment().architecture();
            case HYPERVISOR -> report.driver().hypervisor();
            case JDK -> report.environment().jdk();
        };
    }
}
