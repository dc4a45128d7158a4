package org.virttck.report.policy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.virttck.driver.Capability;
import org.virttck.report.catalogue.Catalogue;
import org.virttck.report.catalogue.Level;
import org.virttck.report.catalogue.Rule;
import org.virttck.report.policy.Entry.Kind;

/**
 * What a profile makes of each rule of the catalogue.
 *
 * <p>A chapter or a capability that is required stands for its MUST rules; its other rules are advisory. What is said of
 * a rule by its own id goes before what is said of its chapter or capability.
 */
public final class ProfileRules {

    private final Map<String, Clause> clauses = new LinkedHashMap<>();
    private final Map<Capability, Clause> requiredCapabilities = new TreeMap<>();

    private ProfileRules() {}

    /**
     * What a policy says of a rule, and where.
     *
     * @param demand what it says
     * @param words as {@code profiles.vm.required: power}; no number, so that the order of a list does not matter
     */
    public record Clause(Demand demand, String words) {}

    /**
     * Spreads a profile over the rules.
     *
     * @param policy that holds the profile
     * @param profile of it; an add-on brings the demands of its base
     * @param catalogue of the rules
     * @return what it makes of each
     */
    public static ProfileRules of(Policy policy, Profile profile, Catalogue catalogue) {
        List<Profile> stack = Stream.concat(policy.baseOf(profile).stream(), Stream.of(profile))
                .toList();
        ProfileRules rules = new ProfileRules();
        for (Rule rule : catalogue.rules()) {
            Optional<Clause> own = rules.strongest(stack, rule, true);
            own.or(() -> rules.strongest(stack, rule, false)).ifPresent(clause -> rules.clauses.put(rule.id(), clause));
        }
        stack.forEach(rules::addCapabilities);
        return rules;
    }

    /**
     * The rules that the profile speaks of.
     *
     * @param demand what it says
     * @return id and clause, in the order of the catalogue
     */
    public Map<String, Clause> rules(Demand demand) {
        Map<String, Clause> chosen = new LinkedHashMap<>();
        clauses.forEach((rule, clause) -> {
            if (clause.demand() == demand) {
                chosen.put(rule, clause);
            }
        });
        return chosen;
    }

    /**
     * What the profile says of a rule.
     *
     * @param rule id
     * @return empty when it says nothing
     */
    public Optional<Clause> find(String rule) {
        return Optional.ofNullable(clauses.get(rule));
    }

    /**
     * The capabilities that a driver has to declare.
     *
     * @return with the clause that says so
     */
    public Map<Capability, Clause> requiredCapabilities() {
        return Collections.unmodifiableMap(requiredCapabilities);
    }

    private Optional<Clause> strongest(List<Profile> stack, Rule rule, boolean byItsOwnId) {
        return Stream.of(Demand.values())
                .flatMap(listed -> stack.stream()
                        .flatMap(profile -> profile.entries(listed).stream()
                                .filter(entry -> (entry.kind() == Kind.RULE) == byItsOwnId && covers(entry, rule))
                                .map(entry -> clause(profile, listed, entry, rule))))
                .min((one, other) -> one.demand().compareTo(other.demand()));
    }

    private static Clause clause(Profile profile, Demand listed, Entry entry, Rule rule) {
        boolean advisoryAllTheSame = listed.binds() && entry.kind() != Kind.RULE && rule.level() != Level.MUST;
        return new Clause(advisoryAllTheSame ? Demand.ADVISORY : listed, words(profile, listed, entry));
    }

    private static String words(Profile profile, Demand listed, Entry entry) {
        return "profiles.%s.%s: %s".formatted(profile.name(), listed.word(), entry.word());
    }

    private static boolean covers(Entry entry, Rule rule) {
        return switch (entry.kind()) {
            case RULE -> rule.id().equals(entry.word());
            case CHAPTER -> rule.chapter().equals(entry.word());
            case CAPABILITY ->
                Stream.of(rule.needs().stream(), rule.needsAny().stream(), rule.truthOf().stream())
                        .flatMap(capabilities -> capabilities)
                        .anyMatch(capability -> capability.name().equals(entry.word()));
        };
    }

    private void addCapabilities(Profile profile) {
        Stream.of(Demand.REQUIRED, Demand.DEPRECATED)
                .forEach(demand -> profile.entries(demand).stream()
                        .filter(entry -> entry.kind() == Kind.CAPABILITY)
                        .forEach(entry -> requiredCapabilities.putIfAbsent(
                                Capability.valueOf(entry.word()), new Clause(demand, words(profile, demand, entry)))));
    }
}
