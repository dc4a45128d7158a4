package org.virttck.report.policy;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.virttck.report.Verdict;
import org.virttck.report.json.InvalidJsonException;
import org.virttck.report.json.JsonField;
import org.virttck.report.json.Quote;
import org.virttck.report.json.StrictJson;
import org.virttck.report.policy.WaiverCondition.DriverVersions;

/** Reads waivers, be they part of a policy or a document of their own. */
public final class WaiverReader {

    private static final int LONGEST_IN_BYTES = 4 << 20;
    private static final Pattern WAIVER_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");
    private static final Pattern RULE_ID = Pattern.compile("[a-z][a-z0-9-]*\\.[a-z0-9][a-z0-9-]*");

    private WaiverReader() {}

    /**
     * Reads a document whose only member is {@code waivers}.
     *
     * @param file a readable file
     * @return in the order of the document
     * @throws InvalidJsonException when it is none; the message begins with the place
     */
    public static List<Waiver> read(Path file) {
        return waivers(Members.allowOnly(new StrictJson(LONGEST_IN_BYTES).read(file), "waivers")
                .get("waivers"));
    }

    static List<Waiver> waivers(JsonField list) {
        return list.elements().stream().map(WaiverReader::waiver).toList();
    }

    static String rule(JsonField rule) {
        return rule.text(RULE_ID, "a rule id such as power.off-is-idempotent");
    }

    private static Waiver waiver(JsonField waiver) {
        Members.allowOnly(waiver, "id", "rule", "when", "reason", "owner", "notAfter", "sentinel");
        return new Waiver(
                waiver.get("id").text(WAIVER_ID, "an id of letters, digits, dots, hyphens and underscores"),
                rule(waiver.get("rule")),
                condition(waiver.get("when")),
                Members.text(waiver.get("reason")),
                Members.text(waiver.get("owner")),
                Members.date(waiver.get("notAfter")),
                sentinel(waiver.get("sentinel")),
                waiver.place());
    }

    private static WaiverCondition condition(JsonField when) {
        Members.allowOnly(when, "subject", "driver", "environment");
        if (when.find("subject").isPresent() == when.find("driver").isPresent()) {
            throw when.refusal("a waiver is for one driver: say which by either \"subject\" or \"driver\"");
        }
        return new WaiverCondition(
                when.find("subject")
                        .map(subject -> Members.allowOnly(subject, "sha256")
                                .get("sha256")
                                .sha256()),
                when.find("driver").map(WaiverReader::versions),
                environment(when.find("environment")));
    }

    private static DriverVersions versions(JsonField driver) {
        Members.allowOnly(driver, "name", "from", "before");
        return new DriverVersions(
                Members.text(driver.get("name")),
                driver.find("from").map(Members::text),
                driver.find("before").map(Members::text));
    }

    private static Map<EnvironmentFact, String> environment(Optional<JsonField> environment) {
        Map<EnvironmentFact, String> facts = new EnumMap<>(EnvironmentFact.class);
        String[] known =
                Stream.of(EnvironmentFact.values()).map(EnvironmentFact::word).toArray(String[]::new);
        environment.ifPresent(object -> {
            Members.allowOnly(object, known);
            for (EnvironmentFact fact : EnvironmentFact.values()) {
                object.find(fact.word()).ifPresent(value -> facts.put(fact, Members.text(value)));
            }
        });
        return facts;
    }

    private static Sentinel sentinel(JsonField sentinel) {
        Members.allowOnly(sentinel, "verdict", "specs", "message");
        List<String> specs =
                sentinel.get("specs").elements().stream().map(Members::text).toList();
        if (specs.isEmpty()) {
            throw sentinel.get("specs").refusal("empty: name the specs that are known to fail");
        }
        return new Sentinel(verdict(sentinel.get("verdict")), specs, Members.text(sentinel.get("message")));
    }

    private static Verdict verdict(JsonField field) {
        Verdict verdict = field.word(Verdict.class);
        if (verdict.compareTo(Verdict.INCONCLUSIVE) < 0) {
            throw field.refusal(
                    "%s is nothing to waive; FAIL, ERROR and INCONCLUSIVE are".formatted(Quote.of(verdict.name())));
        }
        return verdict;
    }
}
