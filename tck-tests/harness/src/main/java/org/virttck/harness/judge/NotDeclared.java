package org.virttck.harness.judge;

import java.util.List;
import org.opentest4j.TestAbortedException;
import org.virttck.driver.Capability;

/** Says that a spec does not apply because the driver does not declare what it needs. */
public final class NotDeclared extends TestAbortedException {

    private static final long serialVersionUID = 1L;

    private final transient List<Capability> missing;

    /**
     * Names the missing capabilities.
     *
     * @param missing at least one
     */
    public NotDeclared(List<Capability> missing) {
        super("needs " + missing + ", not declared by the driver");
        this.missing = List.copyOf(missing);
    }

    /**
     * The missing capabilities.
     *
     * @return at least one
     */
    public List<Capability> missing() {
        return missing;
    }
}
