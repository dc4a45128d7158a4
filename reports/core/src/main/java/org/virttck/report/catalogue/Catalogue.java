package org.virttck.report.catalogue;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All rules of the contract, in the order of the chapters, and the lifecycle table. */
public final class Catalogue {

    private final String version;
    private final String sha256;
    private final List<Chapter> chapters;
    private final List<Cell> lifecycle;
    private final Map<String, List<String>> profiles;
    private final Map<String, Rule> byId = new LinkedHashMap<>();

    Catalogue(
            String version,
            String sha256,
            List<Chapter> chapters,
            List<Cell> lifecycle,
            Map<String, List<String>> profiles) {
        this.version = version;
        this.sha256 = sha256;
        this.chapters = List.copyOf(chapters);
        this.lifecycle = List.copyOf(lifecycle);
        this.profiles = new LinkedHashMap<>(profiles);
        for (Chapter chapter : chapters) {
            chapter.rules().forEach(this::add);
        }
    }

    private void add(Rule rule) {
        if (byId.put(rule.id(), rule) != null) {
            throw new IllegalStateException("two rules with the id " + rule.id());
        }
    }

    /**
     * The contract version that the rules speak of.
     *
     * @return major and minor number
     */
    public String version() {
        return version;
    }

    /**
     * Digest over the files of the catalogue.
     *
     * @return 64 hexadecimal digits
     */
    public String sha256() {
        return sha256;
    }

    /**
     * The chapters.
     *
     * @return in their order
     */
    public List<Chapter> chapters() {
        return chapters;
    }

    /**
     * The lifecycle table, demand by demand.
     *
     * @return in the order of the file, with the cells that leave it open
     */
    public List<Cell> lifecycle() {
        return lifecycle;
    }

    /**
     * The profiles: kinds of hypervisors, and the chapters that are for them.
     *
     * @return names of chapters by name of profile
     */
    public Map<String, List<String>> profiles() {
        return Collections.unmodifiableMap(profiles);
    }

    /**
     * All rules.
     *
     * @return in the order of the chapters
     */
    public Collection<Rule> rules() {
        return List.copyOf(byId.values());
    }

    /**
     * Looks a rule up.
     *
     * @param id of the rule
     * @return the rule, or empty
     */
    public Optional<Rule> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }
}
