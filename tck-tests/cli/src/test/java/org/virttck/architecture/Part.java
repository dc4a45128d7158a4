package org.virttck.architecture;

import java.util.List;
import java.util.stream.Stream;

/**
 * A module of the house.
 *
 * @param name for people
 * @param packages where its classes are
 * @param leastClasses how many there are at least
 * @param mayImport packages of other parts that the arrows lead to
 */
record Part(String name, String packages, int leastClasses, List<String> mayImport) {

    static final Part CONTRACT = new Part("contract", "org.virttck.driver..", 30, List.of());
    static final Part REMOTE = new Part("remote", "org.virttck.remote..", 40, List.of(CONTRACT.packages));
    static final Part REPORT = new Part("report", "org.virttck.report..", 80, List.of(CONTRACT.packages));
    static final Part MEMORY = new Part("memory", "org.virttck.reference.memory..", 30, List.of(CONTRACT.packages));
    static final Part LIBVIRT = new Part("libvirt", "org.virttck.reference.libvirt..", 50, List.of(CONTRACT.packages));
    static final Part HARNESS = new Part(
            "harness", "org.virttck.harness..", 60, List.of(CONTRACT.packages, REMOTE.packages, REPORT.packages));
    static final Part SPECS = new Part(
            "specs",
            "org.virttck.specs..",
            40,
            List.of(CONTRACT.packages, HARNESS.packages, "org.virttck.report.catalogue"));
    static final Part CLI = new Part(
            "cli",
            "org.virttck.cli..",
            20,
            List.of(CONTRACT.packages, REMOTE.packages, REPORT.packages, HARNESS.packages, SPECS.packages));

    static Stream<Part> all() {
        return Stream.of(CONTRACT, REMOTE, REPORT, MEMORY, LIBVIRT, HARNESS, SPECS, CLI);
    }

    static String[] allPackages() {
        return all().map(Part::packages).toArray(String[]::new);
    }

    /** Its own packages and those that the arrows lead to. */
    String[] reach() {
        return Stream.concat(Stream.of(packages), mayImport.stream()).toArray(String[]::new);
    }

    @Override
    public String toString() {
        return name;
    }
}
