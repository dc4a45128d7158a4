package org.virttck.report.yaml;

/** Something in a YAML document that its author has to mend. The message begins with file and line. */
public final class YamlProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    YamlProblem(String message) {
        super(message);
    }
}
