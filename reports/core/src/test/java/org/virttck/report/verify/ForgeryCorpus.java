package org.virttck.report.verify;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.virttck.report.Report.Artifact;
import org.virttck.report.SampleReport;
import org.virttck.report.digest.Sha256;

/** The forgeries, each with what the verifier has to say of it. */
final class ForgeryCorpus {

    private static final String DRIVER_RESULT =
            "{\"rule\":\"driver.vendor-is-named\",\"level\":\"SHOULD\",\"verdict\":\"SKIPPED\",\"reason\":\"left out\",\"specs\":[]},";
    private static final String TRUTH =
            "\"rule\":\"suspension.pause-truth\",\"level\":\"MUST\",\"verdict\":\"PASS\",\"reason\":\"\","
                    + "\"specs\":[{\"id\":\"SuspensionSpec.truth\",\"outcome\":\"PASS\"";

    private static final String OFF_TWICE = "{\"id\":\"PowerSpec.powerOffTwice\"";
    private static final String OFF_TWICE_BESIDE = "{\"id\":\"reference.PowerSpec.powerOffTwice\"";

    private static final String OFF_TWICE_AGAIN = "{\"id\":\"attempt-2.PowerSpec.powerOffTwice\"";

    private ForgeryCorpus() {}

    static Stream<Forgery> all() {
        return Stream.of(documents(), results(), files(), ControlForgeries.all(), EnvelopeForgeries.all())
                .flatMap(List::stream);
    }

    private static List<Forgery> documents() {
        return List.of(
                Forgery.of(
                        "truncated",
                        "the file ends in its middle",
                        "envelope: line 1, column 1025: the document ends too early",
                        (run, folder) -> Files.writeString(
                                run.file, Files.readString(run.file).substring(0, 1024))),
                Forgery.of(
                        "second-document",
                        "another document follows the envelope",
                        "envelope: line 2, column 1: something follows the end of the document",
                        (run, folder) -> Files.writeString(run.file, Files.readString(run.file) + "{}")),
                Forgery.of(
                        "duplicate-key-of-envelope",
                        "a second payload",
                        "envelope: line 1, column 64: duplicate key \"payload\"",
                        (run, folder) -> Files.writeString(
                                run.file,
                                Files.readString(run.file)
                                        .replace("\"payload\":", "\"payload\":\"e30=\",\"payload\":"))),
                Forgery.of(
                        "duplicate-key-of-statement",
                        "a second verdict behind the first, signed",
                        "statement: line 1, column 1265: duplicate key \"verdict\"",
                        (run, folder) ->
                                run.forge("\"verdict\":\"PASS\"", "\"verdict\":\"PASS\",\"verdict\":\"PASS\"")),
                Forgery.of(
                        "nan",
                        "a number that is none, signed",
                        "statement: line 1, column 1347: Non-standard token 'NaN'",
                        (run, folder) -> run.forge("\"millis\":0", "\"millis\":NaN")),
                Forgery.of(
                        "nested-arrays",
                        "1 GiB of nested arrays",
                        "envelope: byte 67108864: longer than the limit of 67108864 bytes",
                        (run, folder) -> EnvelopeForgeries.writeNestedArrays(run.file)),
                Forgery.of(
                        "nested-arrays-within-the-limit",
                        "a million nested arrays",
                        "envelope: line 1, column 65: nested deeper than 64 levels",
                        (run, folder) -> Files.writeString(run.file, "[".repeat(1_000_000))));
    }

    private static List<Forgery> results() {
        return List.of(
                Forgery.of(
                        "duplicate-id",
                        "a second result of a rule, signed",
                        "statement: predicate.results[2].rule: a second result of \"driver.vendor-is-named\"",
                        (run, folder) -> run.forge(DRIVER_RESULT, DRIVER_RESULT + DRIVER_RESULT)),
                Forgery.of(
                        "missing-id",
                        "a rule without a result, signed",
                        "plan: driver.vendor-is-named has no result",
                        (run, folder) -> run.forge(DRIVER_RESULT, "").countAgain()),
                Forgery.of(
                        "extra-id",
                        "a result of a rule that there is not, signed",
                        "plan: driver.vendor-is-great is no rule of the catalogue",
                        (run, folder) -> run.forge(
                                        DRIVER_RESULT, DRIVER_RESULT + DRIVER_RESULT.replace("named", "great"))
                                .countAgain()),
                Forgery.of(
                        "look-alike-id",
                        "a rule id with a Cyrillic letter, signed",
                        "statement: predicate.results[0].rule: \"driver.n\\u0430me-is-stable\" is not a rule id such as"
                                + " power.off-is-idempotent",
                        (run, folder) -> run.forge("driver.name-is-stable", "driver.n\u0430me-is-stable")),
                Forgery.of(
                        "unknown-verdict",
                        "a verdict that there is not, signed",
                        "statement: predicate.results[0].verdict: unknown verdict \"PASSED\"",
                        (run, folder) -> run.forge("\"verdict\":\"PASS\"", "\"verdict\":\"PASSED\"")),
                Forgery.of(
                        "pass-without-a-spec",
                        "a rule passes of which no spec ran, signed",
                        "plan: driver.vendor-is-named is PASS without evidence: no spec of it ran",
                        (run, folder) -> run.forge("\"verdict\":\"SKIPPED\"", "\"verdict\":\"PASS\"")
                                .countAgain()),
                Forgery.of(
                        "failure-put-on-the-reference-driver",
                        "the spec that failed is said to have run on the reference driver, signed",
                        "plan: power.off-stops-a-running-instance: PowerSpec.powerOffTwice ran on the reference driver"
                                + " alone",
                        (run, folder) -> run.forge(OFF_TWICE, OFF_TWICE_BESIDE)
                                .forge(OFF_TWICE, OFF_TWICE_BESIDE)
                                .planAgain()
                                .countAgain()),
                Forgery.of(
                        "attempt-left-out",
                        "of one spec there is a second attempt and no first one, signed",
                        "plan: spec DriverSpec.nameIsStable has the attempts [1], 2 were planned",
                        (run, folder) -> run.forge(OFF_TWICE, OFF_TWICE_AGAIN)
                                .forge(OFF_TWICE, OFF_TWICE_AGAIN)
                                .planAgain()
                                .countAgain()),
                Forgery.of(
                        "pass-without-evidence",
                        "a rule passes whose transcript is empty, signed",
                        "evidence: driver.name-is-stable is PASS without evidence: its transcripts are empty",
                        ForgeryCorpus::emptyTranscript),
                Forgery.of(
                        "not-applicable-without-refusal",
                        "a rule does not apply, and nobody saw the refusal, signed",
                        "plan: suspension.paused-instance-is-paused is NOT_APPLICABLE, but nothing proves that PAUSE is"
                                + " refused",
                        (run, folder) -> run.forge(TRUTH, TRUTH.replace("\"PASS\"", "\"ERROR\""))
                                .countAgain()),
                Forgery.of(
                        "counts",
                        "one PASS more than there are, signed",
                        "counts: 3 PASS are stated, the results hold 2",
                        (run, folder) -> run.forge("\"PASS\":2", "\"PASS\":3")));
    }

    private static void emptyTranscript(SignedRun run, Path folder) throws Exception {
        Files.writeString(run.evidence.transcript(SampleReport.TRANSCRIPTS.get(0)), "");
        String stated = run.evidence.tree().root();
        run.forge(stated, run.evidence.seal(SampleReport.TRANSCRIPTS).root());
    }

    private static List<Forgery> files() {
        return List.of(
                Forgery.of(
                                "subject-digest",
                                "the digest of another driver, signed",
                                "subject: example-driver.jar has sha256 b4de…3579, the report names fa0b…225c",
                                (run, folder) -> run.forge(Sha256.hex("driver"), Sha256.hex("another driver")))
                        .asking(request ->
                                request.withDriverJars(List.of(request.report().resolveSibling("example-driver.jar")))),
                Forgery.of(
                                "kit-digest",
                                "the digest of another kit, signed",
                                "kit: other kit, 0.1.0: tck-report-0.1.0.jar has sha256 cbc8…ff44, the report names 9e03…7445",
                                (run, folder) -> run.forge(Sha256.hex("kit"), Sha256.hex("another kit")))
                        .asking(request -> request.withRunningKit(
                                        List.of(new Artifact("tck-report-0.1.0.jar", Sha256.hex("kit"))))
                                .demandingSameKit()),
                Forgery.of(
                        "transcript-byte",
                        "one byte of a transcript flipped",
                        "evidence: changed since the run: PowerSpec.powerOffTwice.ndjson (leaf 2)",
                        (run, folder) -> flip(run.evidence.transcript(SampleReport.OFF_TWICE))),
                Forgery.of(
                        "leaf-of-another-tree",
                        "tree.json with the hash of another transcript",
                        "evidence: the transcripts are right, but tree.json is of another tree",
                        (run, folder) -> anotherLeaf(run.evidence.path().resolve("tree.json"))),
                Forgery.of(
                        "evidence-of-another-run",
                        "transcripts and tree of another run",
                        "evidence: neither the transcripts nor tree.json lead to the root 8962…3388, so none can be named",
                        (run, folder) -> {
                            flip(run.evidence.transcript(SampleReport.OFF_TWICE));
                            run.evidence.seal(SampleReport.TRANSCRIPTS);
                        }),
                Forgery.of(
                        "symbolic-link",
                        "a transcript that is a link to the same bytes",
                        "evidence: PowerSpec.powerOffTwice.ndjson is a symbolic link: evidence is plain files",
                        (run, folder) -> {
                            Path transcript = run.evidence.transcript(SampleReport.OFF_TWICE);
                            Path moved = Files.move(transcript, folder.resolve("moved.ndjson"));
                            Files.createSymbolicLink(transcript, moved);
                        }),
                Forgery.of(
                        "missing-transcript",
                        "a transcript is gone",
                        "evidence: missing: PowerSpec.powerOffTwice.ndjson",
                        (run, folder) -> Files.delete(run.evidence.transcript(SampleReport.OFF_TWICE))),
                Forgery.of(
                        "extra-transcript",
                        "a file that belongs to no spec",
                        "evidence: not of this run: PowerSpec.other.ndjson",
                        (run, folder) -> Files.writeString(run.evidence.transcript("PowerSpec.other"), "{}\n")));
    }

    private static void flip(Path file) throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
    }

    private static void anotherLeaf(Path tree) throws Exception {
        String text = Files.readString(tree);
        String hash = text.substring(text.indexOf("\"hash\":\"") + 8).substring(0, 64);
        Files.writeString(tree, text.replace(hash, Sha256.hex("another transcript")));
    }
}
