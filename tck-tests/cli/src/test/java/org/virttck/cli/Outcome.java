package org.virttck.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * What a command came to.
 *
 * @param code exit code
 * @param out what it printed
 * @param err what it complained of
 */
record Outcome(int code, String out, String err) {

    static Outcome of(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = VirtTck.execute(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
        return new Outcome(code, out.toString(), err.toString());
    }
}
