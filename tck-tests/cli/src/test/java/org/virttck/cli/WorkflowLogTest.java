package org.virttck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkflowLogTest {

    private static final Map<String, String> GITHUB = Map.of("GITHUB_ACTIONS", "true");
    private static final String STOP = "::stop-commands::";

    @Test
    void whatACommandPrintsIsNoCommandOfGitHub() {
        List<String> lines = Outcome.of(GITHUB, "rules").out().lines().toList();
        assertTrue(lines.get(0).startsWith(STOP), lines.get(0));
        String token = lines.get(0).substring(STOP.length());
        assertEquals("::" + token + "::", lines.get(lines.size() - 1));
        assertNotEquals(
                lines.get(0),
                Outcome.of(GITHUB, "rules").out().lines().findFirst().orElseThrow());
        assertEquals(
                lines.subList(1, lines.size() - 1),
                Outcome.of("rules").out().lines().toList());
    }

    @Test
    void onlyWhatIsMeantAsOneIsACommand() {
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said, true);
        try (WorkflowLog log = WorkflowLog.begin(out, GITHUB)) {
            out.println("      ::error::of a driver");
            log.command(List.of("::error::of the kit"));
            log.command(List.of());
            out.println("::set-output name=a::b");
        }
        String token = said.toString().lines().findFirst().orElseThrow().substring(STOP.length());
        assertEquals(
                List.of(
                        STOP + token,
                        "      ::error::of a driver",
                        "::" + token + "::",
                        "::error::of the kit",
                        STOP + token,
                        "::set-output name=a::b",
                        "::" + token + "::"),
                said.toString().lines().toList());
    }
}
