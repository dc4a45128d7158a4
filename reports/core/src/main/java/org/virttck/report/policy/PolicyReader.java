package org.virttck.report.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.virttck.report.digest.Sha256;
import org.virttck.report.json.InvalidJsonException;
import org.virttck.report.json.JsonField;
import org.virttck.report.json.StrictJson;

/** Reads a policy. Whether what it says makes sense beside the rules is for {@link PolicyCheck} to say. */
public final class PolicyReader {

    private static final int LONGEST_IN_BYTES = 4 << 20;
    private static final Pattern POLICY_ID = Pattern.compile("[0-9]{4}\\.[0-9]{2}");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");
    private static final Pattern ENTRY = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z0-9][a-z0-9-]*)?|[A-Z][A-Z0-9_]*");

    private PolicyReader() {}

    /**
     * Reads a file.
     *
     * @param file a readable file
     * @return the policy
     * @throws InvalidJsonException when it is none; the message begins with the place
     */
    public static Policy read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in.readNBytes(LONGEST_IN_BYTES + 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a document.
     *
     * @param document JSON
     * @return the policy
     * @throws InvalidJsonException when it is none; the message begins with the place
     */
    public static Policy read(byte[] document) {
        JsonField policy = Members.allowOnly(
                new StrictJson(LONGEST_IN_BYTES).read(document),
                "metadata",
                "profiles",
                "flags",
                "waivers",
                "thresholds",
                "kits");
        return new Policy(
                Sha256.hex(document),
                metadata(policy.get("metadata")),
                profiles(policy.get("profiles")),
                policy.get("flags").elements().stream().map(PolicyReader::flag).toList(),
                WaiverReader.waivers(policy.get("waivers")),
                thresholds(policy.get("thresholds")),
                policy.get("kits").elements().stream().map(PolicyReader::kit).toList());
    }

    private static PolicyMetadata metadata(JsonField metadata) {
        Members.allowOnly(metadata, "id", "title", "status", "effectiveFrom", "releases", "supersedes", "graceUntil");
        return new PolicyMetadata(
                policyId(metadata.get("id")),
                Members.text(metadata.get("title")),
                Members.word(metadata.get("status"), PolicyMetadata.Status.class),
                Members.date(metadata.get("effectiveFrom")),
                metadata.get("releases").elements().stream().map(Members::text).toList(),
                metadata.find("supersedes").map(PolicyReader::policyId),
                metadata.find("graceUntil").map(Members::date));
    }

    private static String policyId(JsonField id) {
        return id.text(POLICY_ID, "a year and a month such as 2026.11");
    }

    private static Map<String, Profile> profiles(JsonField profiles) {
        Map<String, Profile> read = new LinkedHashMap<>();
        Members.entries(profiles, NAME, "a name such as bare-metal")
                .forEach((name, profile) -> read.put(name, profile(name, profile)));
        if (read.isEmpty()) {
            throw profiles.refusal("no profile: nothing could be decided");
        }
        return read;
    }

    private static Profile profile(String name, JsonField profile) {
        Members.allowOnly(profile, "addsTo", "required", "advisory", "deprecated", "removed");
        Map<Demand, List<Entry>> entries = new EnumMap<>(Demand.class);
        for (Demand demand : Demand.values()) {
            entries.put(demand, entries(profile.get(demand.word())));
        }
        return new Profile(
                name,
                profile.find("addsTo").map(base -> base.text(NAME, "a name such as bare-metal")),
                entries,
                profile.place());
    }

    private static List<Entry> entries(JsonField list) {
        return list.elements().stream()
                .map(entry ->
                        new Entry(entry.text(ENTRY, "the form of a rule, a chapter or a capability"), entry.place()))
                .toList();
    }

    private static Flag flag(JsonField flag) {
        Members.allowOnly(flag, "rule", "reasonCode", "reason", "notAfter");
        return new Flag(
                WaiverReader.rule(flag.get("rule")),
                flag.get("reasonCode").text(NAME, "a code such as rule-unclear"),
                Members.text(flag.get("reason")),
                Members.date(flag.get("notAfter")),
                flag.place());
    }

    private static Thresholds thresholds(JsonField thresholds) {
        Members.allowOnly(thresholds, "controlsCaught", "maxAgeDays", "assuranceFloor");
        Map<String, Assurance> floors = new LinkedHashMap<>();
        Members.entries(thresholds.get("assuranceFloor"), NAME, "a name such as bare-metal")
                .forEach((profile, floor) -> floors.put(profile, floor.word(Assurance.class)));
        return new Thresholds(
                thresholds.get("controlsCaught").count(),
                thresholds.get("maxAgeDays").count(),
                floors);
    }

    private static KitRelease kit(JsonField kit) {
        Members.allowOnly(kit, "version", "sha256");
        return new KitRelease(
                Members.text(kit.get("version")), kit.get("sha256").sha256());
    }
}
