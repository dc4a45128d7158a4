package org.virttck.cli;

import java.io.PrintWriter;
import java.util.Map;

/** Where people read: with or without colour, redrawn in place or line by line. */
final class Terminal {

    private static final String ESCAPE = "\u001b[";

    private final PrintWriter out;
    private final boolean colour;
    private final boolean live;

    private Terminal(PrintWriter out, boolean colour, boolean live) {
        this.out = out;
        this.colour = colour;
        this.live = live;
    }

    /** Plain when the launcher script saw no terminal, or NO_COLOR or CI is set. */
    static Terminal of(PrintWriter out) {
        Map<String, String> environment = System.getenv();
        boolean terminal = Boolean.getBoolean("virttck.terminal") && !"dumb".equals(environment.get("TERM"));
        boolean continuous = environment.containsKey("CI");
        boolean colour = terminal && !continuous && !environment.containsKey("NO_COLOR");
        return new Terminal(out, colour, terminal && !continuous);
    }

    boolean isLive() {
        return live;
    }

    void line(String text) {
        out.println(text);
        out.flush();
    }

    void line() {
        line("");
    }

    /** Draws lines that a later call draws over. */
    void redraw(int linesAbove, String lines) {
        out.print((linesAbove > 0 ? ESCAPE + linesAbove + "A" : "") + ESCAPE + "J" + lines);
        out.flush();
    }

    String bold(String text) {
        return styled("1", text);
    }

    String good(String text) {
        return styled("32", text);
    }

    String bad(String text) {
        return styled("1;31", text);
    }

    String doubtful(String text) {
        return styled("33", text);
    }

    String faint(String text) {
        return styled("2", text);
    }

    private String styled(String code, String text) {
        return colour ? ESCAPE + code + "m" + text + ESCAPE + "0m" : text;
    }
}
