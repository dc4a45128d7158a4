package org.virttck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.virttck.report.Controls;
import org.virttck.report.Identifiers;
import org.virttck.report.Report;
import org.virttck.report.Report.Artifact;
import org.virttck.report.Report.CatalogueReference;
import org.virttck.report.Report.DriverFacts;
import org.virttck.report.Report.Environment;
import org.virttck.report.Report.EvidenceReference;
import org.virttck.report.Report.Kit;
import org.virttck.report.Report.PlanReference;
import org.virttck.report.Report.RuleResult;
import org.virttck.report.Report.Session;
import org.virttck.report.Report.SpecResult;
import org.virttck.report.Statement;
import org.virttck.report.Verdict;
import org.virttck.report.catalogue.Level;
import org.virttck.report.sign.Envelope;
import org.virttck.report.sign.SigningKey;

class DiffCommandTest {

    private static final String SHA_256 = "0".repeat(64);

    @TempDir
    private Path folder;

    @Test
    void aRuleThatNoLongerHoldsIsWorse() throws IOException {
        Outcome diff = diff(report("1", Verdict.PASS, 5), report("2", Verdict.FAIL, 5));

        assertEquals(1, diff.code(), diff::toString);
        assertTrue(diff.out().contains("changed  driver: example 1 -> example 2\n"), diff::out);
        assertTrue(diff.out().contains("Worse  1\n  power.off-is-idempotent "), diff::out);
        assertTrue(diff.out().contains("MUST    PASS -> FAIL\n"), diff::out);
        assertTrue(diff.out().endsWith("\n1 rule got worse, 0 better.\n"), diff::out);
    }

    @Test
    void timeAloneMakesNothingWorse() throws IOException {
        Outcome diff = diff(report("1", Verdict.PASS, 5), report("1", Verdict.PASS, 5_000));

        assertEquals(0, diff.code(), diff::toString);
        assertTrue(diff.out().contains("took at least 2 times as long and 250 ms longer\n"), diff::out);
        assertTrue(diff.out().contains("5 ms -> 5000 ms, 1000.0 times\n"), diff::out);
    }

    @Test
    void aFolderOfARunIsNamedAsWell() throws IOException {
        report("1", Verdict.FAIL, 5);

        assertEquals(
                0, diff(folder.resolve("1-FAIL-5"), folder.resolve("1-FAIL-5")).code());
    }

    @Test
    void writesAPage() throws IOException {
        Path page = folder.resolve("diff.html");

        Outcome diff = diff(report("1", Verdict.PASS, 5), report("1", Verdict.FAIL, 5), "--html", page.toString());

        assertEquals(1, diff.code(), diff::toString);
        assertTrue(Files.readString(page).contains("1 rule got worse"));
    }

    @Test
    void whatIsNoReportIsUsage() throws IOException {
        Path other = Files.writeString(folder.resolve("other.json"), "{}");

        assertEquals(2, diff(other, other).code());
        assertTrue(diff(other, other).err().contains(other + " is no report: "));
        assertTrue(diff(folder.resolve("none"), other).err().contains("no such report"));
        assertEquals(2, diff(other, other, "--slower-times", "much").code());
    }

    private static Outcome diff(Path before, Path after, String... options) {
        String[] arguments = new String[options.length + 3];
        arguments[0] = "diff";
        arguments[1] = before.toString();
        arguments[2] = after.toString();
        System.arraycopy(options, 0, arguments, 3, options.length);
        return Outcome.of(arguments);
    }

    private Path report(String version, Verdict verdict, long millis) throws IOException {
        byte[] payload = Statement.of(of(version, verdict, millis)).toBytes();
        Path run = Files.createDirectories(folder.resolve(version + "-" + verdict + "-" + millis));
        return Files.write(
                run.resolve("report.dsse.json"),
                Envelope.sign(Identifiers.PAYLOAD_TYPE, payload, SigningKey.generate())
                        .toJson());
    }

    private static Report of(String version, Verdict verdict, long millis) {
        Instant noon = Instant.parse("2026-11-01T12:00:00Z");
        SpecResult spec = new SpecResult("PowerSpec.offTwice", verdict, millis, 0, List.of(), Optional.empty());
        return new Report(
                List.of(new Artifact("example.jar", SHA_256)),
                new Session("run", "c0ffee", true, noon, noon, "7f3a91c2"),
                new Kit("0.1.0", List.of()),
                new CatalogueReference("1.0", SHA_256),
                new PlanReference(SHA_256, 1),
                new DriverFacts("example", version, "Example", "QEMU", "1.0", List.of(), List.of(), List.of()),
                new Environment("Linux", "6.1", "amd64", 2, "17"),
                List.of(new RuleResult("power.off-is-idempotent", Level.MUST, verdict, "", List.of(spec))),
                Controls.unstated(),
                new EvidenceReference(SHA_256, 1),
                List.of());
    }
}
