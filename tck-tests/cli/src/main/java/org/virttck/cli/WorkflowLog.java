package org.virttck.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * GitHub takes lines of a log for commands, wherever they come from. What is printed between beginning and end of this is
 * none, since it may be the words of a driver; only who knows the token can end that.
 */
final class WorkflowLog implements AutoCloseable {

    private final PrintWriter out;
    private final boolean heard;
    private final String token = UUID.randomUUID().toString();

    private WorkflowLog(PrintWriter out, boolean heard) {
        this.out = out;
        this.heard = heard;
        stop();
    }

    /** Does nothing where no GitHub listens. */
    static WorkflowLog begin(PrintWriter out, Map<String, String> environment) {
        return new WorkflowLog(out, "true".equals(environment.get("GITHUB_ACTIONS")));
    }

    boolean isHeard() {
        return heard;
    }

    /** Lets these be commands, and nothing else. */
    void command(List<String> lines) {
        if (!lines.isEmpty()) {
            resume();
            lines.forEach(out::println);
            stop();
        }
    }

    @Override
    public void close() {
        resume();
    }

    private void stop() {
        print("::stop-commands::" + token);
    }

    private void resume() {
        print("::" + token + "::");
    }

    private void print(String command) {
        if (heard) {
            out.println(command);
            out.flush();
        }
    }
}
