package org.virttck.report.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.virttck.driver.Capability;
import org.virttck.report.catalogue.Cell.Expectation;
import org.virttck.report.digest.Sha256;

/** Three chapters with a handful of rules, enough to show and to judge. */
public final class SmallCatalogue {

    private SmallCatalogue() {}

    public static Catalogue read() {
        return new Catalogue(
                "1.0", Sha256.hex("small catalogue"), List.of(driver(), power(), suspension()), cells(), Map.of());
    }

    /** The same with one chapter more. */
    public static Catalogue with(Chapter chapter) {
        Catalogue small = read();
        List<Chapter> chapters =
                Stream.concat(small.chapters().stream(), Stream.of(chapter)).toList();
        return new Catalogue(small.version(), small.sha256(), chapters, cells(), Map.of());
    }

    private static Chapter driver() {
        return new Chapter(
                "driver",
                "Driver",
                "What a driver says of itself.",
                List.of(
                        rule(
                                "driver.name-is-stable",
                                Level.MUST,
                                "A driver MUST give the same name each time it is asked.",
                                "the name is made anew at each call"),
                        rule(
                                "driver.vendor-is-named",
                                Level.SHOULD,
                                "A driver SHOULD name its vendor.",
                                "the field was left empty")));
    }

    private static Chapter power() {
        return new Chapter(
                "power",
                "Power",
                "Starting and stopping an instance that exists.",
                List.of(
                        rule(
                                "power.off-stops-a-running-instance",
                                Level.MUST,
                                "After a power off the instance MUST be SHUTDOWN.",
                                "the call returns before the hypervisor is done"),
                        rule(
                                "power.off-is-idempotent",
                                Level.MUST,
                                "A power off of a stopped instance MUST succeed and change nothing.",
                                "the hypervisor's answer that the domain is not running is passed on as an error"),
                        rule(
                                "power.on-is-quick",
                                Level.MAY,
                                "A driver MAY answer a power on before the guest has booted.",
                                "the driver waits for the guest")));
    }

    private static Chapter suspension() {
        return new Chapter(
                "suspension",
                "Suspension",
                "Stopping an instance so that it can go on where it was.",
                List.of(
                        new Rule(
                                "suspension.pause-truth",
                                Level.MUST,
                                "A driver MUST pause when it declares PAUSE, and refuse with UNSUPPORTED otherwise.",
                                "a capability is a promise in both directions",
                                "the operation is not overridden and its default does nothing",
                                List.of(),
                                List.of(),
                                Optional.of(Capability.PAUSE),
                                List.of(),
                                Optional.empty(),
                                "support matrix operation.pause",
                                "1.0"),
                        new Rule(
                                "suspension.paused-instance-is-paused",
                                Level.MUST,
                                "After a pause the instance MUST be PAUSED.",
                                "callers wait for the state",
                                "the state is read from a cache",
                                List.of(Capability.PAUSE),
                                List.of(),
                                Optional.empty(),
                                List.of(),
                                Optional.empty(),
                                "Nova pause",
                                "1.0")));
    }

    private static Rule rule(String id, Level level, String sentence, String often) {
        return new Rule(
                id,
                level,
                sentence,
                "callers rely on it",
                often,
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                "Nova",
                "1.0");
    }

    private static List<Cell> cells() {
        return List.of(
                new Cell("power.off", "RUNNING", Expectation.BECOMES, "SHUTDOWN", "power.off-stops-a-running-instance"),
                new Cell("suspension.pause", "ABSENT", Expectation.UNCHANGED, "", "suspension.pause-truth"),
                new Cell("power.off", "SHUTDOWN", Expectation.SAME, "", "power.off-is-idempotent"),
                new Cell("power.off", "PAUSED", Expectation.UNSPECIFIED, "drivers differ here", ""),
                new Cell("suspension.pause", "PAUSED", Expectation.UNSPECIFIED, "drivers differ here", ""),
                new Cell("suspension.pause", "SHUTDOWN", Expectation.UNSPECIFIED, "drivers differ here", ""),
                new Cell(
                        "suspension.pause",
                        "RUNNING",
                        Expectation.BECOMES,
                        "PAUSED",
                        "suspension.paused-instance-is-paused"));
    }
}
