package org.virttck.report.catalogue;

import java.util.List;
import java.util.Optional;
import org.virttck.driver.Capability;

/**
 * One rule of the contract.
 *
 * @param id chapter, a dot and a name in words joined by hyphens; stable for ever
 * @param level how binding it is
 * @param sentence the rule itself, one sentence in the words of RFC 2119
 * @param intent why it is there, one line
 * @param often what usually breaks it, one line for the author of a driver
 * @param needs capabilities without which it does not apply
 * @param needsAny capabilities of which one suffices for it to apply; empty when it does not matter
 * @param truthOf the capability whose declaration it checks both ways
 * @param supplies what the operator has to supply before it can be judged, as {@code guest}
 * @param subject the kind of subject that it is about; empty when it is about any
 * @param source where it comes from
 * @param since the contract version that brought it
 */
public record Rule(
        String id,
        Level level,
        String sentence,
        String intent,
        String often,
        List<Capability> needs,
        List<Capability> needsAny,
        Optional<Capability> truthOf,
        List<String> supplies,
        Optional<SubjectKind> subject,
        String source,
        String since) {

    /**
     * The chapter that the rule belongs to.
     *
     * @return the part of the id before the dot
     */
    public String chapter() {
        return id.substring(0, id.indexOf('.'));
    }

    /**
     * Whether the rule is about a subject of that kind.
     *
     * @param kind of what is tested
     * @return false when it does not apply, whatever the driver declares
     */
    public boolean isAbout(SubjectKind kind) {
        return subject.isEmpty() || subject.get() == kind;
    }
}
