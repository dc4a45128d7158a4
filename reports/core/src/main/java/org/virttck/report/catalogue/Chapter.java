package org.virttck.report.catalogue;

import java.util.List;

/**
 * One chapter of the contract.
 *
 * @param name as in the facet, the rule ids and the spec package
 * @param title for people
 * @param intro what the chapter is about, a sentence or two
 * @param rules in their order
 */
public record Chapter(String name, String title, String intro, List<Rule> rules) {

    /** Takes a copy. */
    public Chapter {
        rules = List.copyOf(rules);
    }
}
