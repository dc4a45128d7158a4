package org.virttck.harness.judge;

import org.opentest4j.TestAbortedException;
import org.virttck.report.catalogue.SubjectKind;

/** Says that a spec does not apply because it is about another kind of subject than is tested. */
public final class OtherSubject extends TestAbortedException {

    private static final long serialVersionUID = 1L;

    /**
     * Names what is tested.
     *
     * @param tested the kind of subject that the spec is not about
     */
    public OtherSubject(SubjectKind tested) {
        super(
                switch (tested) {
                    case JAR -> "the driver is a JAR: the kit is its endpoint";
                    case ENDPOINT -> "the driver is behind an endpoint: there is no JAR of it";
                });
    }
}
