package org.virttck.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;

/**
 * What a command came to.
 *
 * @param code exit code
 * @param out what it printed
 * @param err what it complained of
 */
record Outcome(int code, String out, String err) {

    static Outcome of(String... arguments) {
        return of(Map.of(), arguments);
    }

    static Outcome of(Map<String, String> environment, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = VirtTck.guarded(new PrintWriter(out, true), new PrintWriter(err, true), environment, arguments);
        return new Outcome(code, out.toString(), err.toString());
    }
}
