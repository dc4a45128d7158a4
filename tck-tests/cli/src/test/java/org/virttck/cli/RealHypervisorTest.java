package org.virttck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.virttck.report.Report;
import org.virttck.report.Report.RuleResult;
import org.virttck.report.Statement;
import org.virttck.report.Verdict;
import org.virttck.report.catalogue.Level;
import org.virttck.report.sign.Envelope;

/** The same specs on real guests; runs in the profile {@code real-hypervisor} alone, and never skips there. */
class RealHypervisorTest {

    private static final int MOST_LOOKS = 40;
    private static final Path OUT = Path.of("target", "real-hypervisor").toAbsolutePath();

    @Test
    void everyMustRuleOfTheLibvirtDriverHoldsOnRealGuests() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(Files.createDirectories(OUT), "run");
        Path out = folder.resolve("report");
        Path config = configurationWithBridge(folder);
        List<String> words = new ArrayList<>(
                List.of("run", "--provider", "libvirt", "--config", config.toString(), "--out", out.toString()));
        chapters().forEach(chapter -> words.addAll(List.of("--chapter", chapter)));
        Process run = App.start(folder, words.toArray(new String[0]));
        try (BufferedReader lines = run.inputReader()) {
            lines.lines().forEach(System.out::println);
        }
        int code = run.waitFor();
        Report report = read(out.resolve("report.dsse.json"));
        assertEquals(List.of(), notHeld(report), "MUST rules that did not hold");
        assertEquals(0, code, "exit code");
        assertTrue(report.driver().hypervisor().contains("QEMU"), report.driver()::hypervisor);
        assertTrue(guestSpoke(out.resolve("evidence")), "no transcript holds the words of a guest");
        Running replay = new Running(
                App.start(folder, "verify", out.resolve("report.dsse.json").toString(), "--replay"));
        assertEquals(0, replay.await(), replay::output);
    }

    @Test
    void anInterruptedRunLeavesNoGuestBehind() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(Files.createDirectories(OUT), "broken-off");
        Running run = new Running(App.start(folder, "run", "--provider", "libvirt", "--chapter", "power"));
        run.awaitLine("plan");
        boolean found = false;
        for (int look = 0; look < MOST_LOOKS && !found; look++) {
            found = !leftOnHost(folder).startsWith("0 found");
        }
        assertTrue(found, "the run has made no guest in the time of " + MOST_LOOKS + " looks");
        assertEquals(130, run.interrupt().await(), run::output);
        assertEquals("0 found, 0 removed", leftOnHost(folder), "guests after the interruption");
    }

    /** Named in VIRT_TCK_CHAPTERS, apart by a comma; all of them when nothing is named. */
    private static List<String> chapters() {
        String named = Optional.ofNullable(System.getenv("VIRT_TCK_CHAPTERS")).orElse("");
        return Stream.of(named.split(",", -1)).filter(name -> !name.isBlank()).toList();
    }

    /** The shipped configuration names no bridge, since only whoever prepared this host knows one. */
    private static Path configurationWithBridge(Path folder) throws IOException {
        String bridge = System.getenv("VIRT_TCK_BRIDGE");
        assertNotNull(bridge, "VIRT_TCK_BRIDGE has to name a bridge of this host; .ci/real-hypervisor makes one");
        String shipped = Files.readString(Path.of("src/main/drivers/libvirt/virt-tck.yaml"));
        return Files.writeString(folder.resolve("with-bridge.yaml"), shipped + "network:\n  bridge: " + bridge + "\n");
    }

    private static String leftOnHost(Path folder) throws IOException, InterruptedException {
        Running sweep = new Running(App.start(folder, "sweep", "--provider", "libvirt", "--dry-run"));
        assertEquals(0, sweep.await(), sweep::output);
        return sweep.output().lines().reduce((earlier, last) -> last).orElseThrow();
    }

    private static List<String> notHeld(Report report) {
        List<String> chosen = chapters();
        return report.results().stream()
                .filter(result -> result.level() == Level.MUST)
                .filter(result -> chosen.isEmpty() || chosen.contains(chapter(result)))
                .filter(result -> result.verdict() != Verdict.PASS && result.verdict() != Verdict.NOT_APPLICABLE)
                .map(RuleResult::toString)
                .toList();
    }

    private static String chapter(RuleResult result) {
        return result.rule().substring(0, result.rule().indexOf('.'));
    }

    private static boolean guestSpoke(Path evidence) throws IOException {
        try (Stream<Path> files = Files.list(evidence)) {
            for (Path file : files.toList()) {
                if (Files.readString(file).contains("guest: ready")) {
                    return true;
                }
            }
            return false;
        }
    }

    private static Report read(Path file) throws IOException {
        return Statement.read(Envelope.read(Files.readAllBytes(file)).payload()).report();
    }
}
