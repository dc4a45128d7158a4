package org.virttck.report;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.virttck.driver.Capability;
import org.virttck.report.catalogue.Level;
import org.virttck.report.catalogue.SubjectKind;

/**
 * The outcome of one run: what was tested, by what, under which conditions, and what each rule came to.
 *
 * @param subjects every JAR on the driver's class path, or the endpoint that the driver is behind
 * @param session identity, times and seed of the run
 * @param kit the kit that ran
 * @param catalogue the rules that were judged
 * @param plan the specs that were to run, fixed before the first call
 * @param driver what the driver said of itself
 * @param environment where it ran
 * @param results one entry for each rule of the catalogue, in its order
 * @param controls what had to be noticed, and whether it was
 * @param evidence the tree over the transcripts
 * @param notes remarks that change no verdict
 */
public record Report(
        List<Artifact> subjects,
        Session session,
        Kit kit,
        CatalogueReference catalogue,
        PlanReference plan,
        DriverFacts driver,
        Environment environment,
        List<RuleResult> results,
        Controls controls,
        EvidenceReference evidence,
        List<String> notes) {

    /** Takes copies. */
    public Report {
        subjects = List.copyOf(subjects);
        results = List.copyOf(results);
        notes = List.copyOf(notes);
    }

    /**
     * How many rules came to each verdict.
     *
     * @return an entry for every verdict, also for those that did not occur
     */
    public Map<Verdict, Integer> counts() {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        for (Verdict verdict : Verdict.values()) {
            counts.put(verdict, 0);
        }
        results.forEach(result -> counts.merge(result.verdict(), 1, Integer::sum));
        return counts;
    }

    /**
     * Whether every MUST rule held or did not apply, at least one was seen to hold, and every control was noticed that
     * could be.
     *
     * @return false when one of them came to any other verdict, when nothing was proven, or when the report is void
     */
    public boolean conformant() {
        List<Verdict> binding = verdictsOf(Level.MUST);
        return !isVoid()
                && binding.contains(Verdict.PASS)
                && binding.stream().allMatch(verdict -> verdict == Verdict.PASS || verdict == Verdict.NOT_APPLICABLE);
    }

    /**
     * Whether a negative control survived: then no verdict of the run counts.
     *
     * @return true when one did
     */
    public boolean isVoid() {
        return !controls.survivors().isEmpty();
    }

    /**
     * The verdicts of the rules of one level.
     *
     * @param level of the rules
     * @return one for each rule, in the order of the results
     */
    public List<Verdict> verdictsOf(Level level) {
        return results.stream()
                .filter(result -> result.level() == level)
                .map(RuleResult::verdict)
                .toList();
    }

    /**
     * What was tested.
     *
     * @return JAR, unless one of the subjects has an address
     */
    public SubjectKind subjectKind() {
        boolean remote = subjects.stream().anyMatch(subject -> subject.uri().isPresent());
        return remote ? SubjectKind.ENDPOINT : SubjectKind.JAR;
    }

    /**
     * A file that is identified by its content, or an endpoint.
     *
     * @param name for people
     * @param sha256 of the file, or of what the endpoint says of itself
     * @param uri of the endpoint; empty for a file
     */
    public record Artifact(String name, String sha256, Optional<String> uri) {

        /** A file. */
        public Artifact(String name, String sha256) {
            this(name, sha256, Optional.empty());
        }
    }

    /** Identity, times and seed of a run. {@code challenge} is a nonce; the kit's own when {@code selfIssued}. */
    public record Session(
            String id, String challenge, boolean selfIssued, Instant startedAt, Instant finishedAt, String seed) {}

    /** The kit: version and every JAR of it. */
    public record Kit(String version, List<Artifact> jars) {}

    /** The rules: contract version and digest of their files. */
    public record CatalogueReference(String version, String sha256) {}

    /** The plan: its digest (see {@link PlanDigest}) and how many specs it holds. */
    public record PlanReference(String sha256, int size) {}

    /** What the driver said of itself, and which capabilities work though they are not declared ({@code drift}). */
    public record DriverFacts(
            String name,
            String version,
            String vendor,
            String hypervisor,
            String contractVersion,
            List<Capability> declared,
            List<Capability> observed,
            List<Capability> drift) {}

    /** Where the run happened. */
    public record Environment(String os, String kernel, String architecture, int cpus, String jdk) {}

    /** The hash tree over the transcripts: root in hexadecimal, number of leaves. */
    public record EvidenceReference(String root, int leaves) {}

    /** What one rule came to. {@code reason} says in words why it did not simply pass; empty at PASS. */
    public record RuleResult(String rule, Level level, Verdict verdict, String reason, List<SpecResult> specs) {

        /** Takes a copy. */
        public RuleResult {
            specs = List.copyOf(specs);
        }
    }

    /**
     * What one spec came to.
     *
     * @param id class, method and case of the spec, joined by dots; names its transcript
     * @param outcome its verdict
     * @param millis how long it took
     * @param leaf number of its transcript in the evidence tree, and its place in the plan; from 0
     * @param missing capabilities that it needs and the driver does not declare; empty unless NOT_APPLICABLE, which
     *     stands only when the truth rule of one of them passed. Empty too when the spec is about another kind of subject
     * @param failure what went wrong; empty at PASS
     */
    public record SpecResult(
            String id, Verdict outcome, long millis, int leaf, List<Capability> missing, Optional<Failure> failure) {

        /** Takes a copy. */
        public SpecResult {
            missing = List.copyOf(missing);
        }
    }

    /**
     * What went wrong in a spec.
     *
     * @param message one or more sentences
     * @param expected what the rule demands, when the spec compared values
     * @param observed what was seen instead, when the spec compared values
     */
    public record Failure(String message, Optional<String> expected, Optional<String> observed) {}
}
