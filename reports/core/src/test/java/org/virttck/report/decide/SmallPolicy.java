package org.virttck.report.decide;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.virttck.report.Report;
import org.virttck.report.catalogue.SmallCatalogue;
import org.virttck.report.digest.Sha256;
import org.virttck.report.policy.Policy;
import org.virttck.report.policy.PolicyReader;
import org.virttck.report.policy.Waiver;

/** A policy over the small catalogue, in which a test replaces a word or two. */
final class SmallPolicy {

    static final LocalDate DAY = LocalDate.parse("2026-11-30");
    static final String TWICE = "PowerSpec.powerOffTwice";
    static final String REFUSED = "The second power off was refused.";

    private static final String TEXT = """
            {"metadata": {"id": "2026.11", "title": "Example", "status": "approved", "effectiveFrom": "2026-11-01",
                          "releases": ["2026.2"]},
             "profiles": {"vm": {"required": ["driver", "power", "suspension"], "advisory": [], "deprecated": [],
                                 "removed": []}},
             "flags": [], "waivers": [],
             "thresholds": {"controlsCaught": 0, "maxAgeDays": 90, "assuranceFloor": {"vm": "A0"}},
             "kits": []}""";

    private String text = TEXT;

    SmallPolicy with(String original, String replaced) {
        if (!text.contains(original)) {
            throw new IllegalArgumentException(original + " is not in " + text);
        }
        text = text.replace(original, replaced);
        return this;
    }

    SmallPolicy waiving(String... waivers) {
        return with("\"waivers\": []", "\"waivers\": [" + String.join(", ", waivers) + "]");
    }

    SmallPolicy flagging(String rule, String notAfter) {
        return with(
                "\"flags\": []",
                "\"flags\": [{\"rule\": \"%s\", \"reasonCode\": \"rule-unclear\", \"reason\": \"Being looked at.\", \"notAfter\": \"%s\"}]"
                        .formatted(rule, notAfter));
    }

    static String waiver(String id, String rule, String notAfter) {
        return waiver(id, rule, notAfter, REFUSED);
    }

    static String waiver(String id, String rule, String notAfter, String message) {
        return """
               {"id": "%s", "rule": "%s", "when": {"driver": {"name": "example-hypervisor", "from": "3.2", "before": "3.3"}},
                "reason": "Mended in 3.3.", "owner": "Example Team", "notAfter": "%s",
                "sentinel": {"verdict": "FAIL", "specs": ["%s"], "message": "%s"}}""".formatted(id, rule, notAfter, TWICE, message);
    }

    Policy policy() {
        return PolicyReader.read(text.getBytes(UTF_8));
    }

    DecisionInput about(Submission... submissions) {
        return about(List.of(submissions), KeyRegister.none(), List.of());
    }

    DecisionInput about(List<Submission> submissions, KeyRegister keys, List<Waiver> waivers) {
        return about(new Submissions(submissions, List.of()), keys, waivers);
    }

    DecisionInput about(Submissions submissions, KeyRegister keys, List<Waiver> waivers) {
        Policy policy = policy();
        return new DecisionInput(
                submissions, policy, policy.profiles().get("vm"), waivers, keys, DAY, SmallCatalogue.read());
    }

    static Submission submitted(Report report) {
        String sha256 = Sha256.hex(report.toString());
        return new Submission(sha256, "self", report, Set.of());
    }
}
