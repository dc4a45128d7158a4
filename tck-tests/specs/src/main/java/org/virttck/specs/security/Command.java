package org.virttck.specs.security;

import java.util.Locale;

/** Ways to make a shell run something that was meant to be a text. */
enum Command {
    SUBSTITUTION("$(%s)"),
    BACKTICKS("`%s`"),
    SEPARATOR("; %s ;"),
    PIPE("| %s |"),
    /** Ends whichever quotes it may stand in. */
    END_OF_QUOTES("';%1$s;'\";%1$s;\""),
    LINE("\n%s\n");

    private final String disguise;

    Command(String disguise) {
        this.disguise = disguise;
    }

    String disguised(String command) {
        return String.format(Locale.ROOT, disguise, command);
    }

    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
