package org.virttck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Allure's page of a run, made by the command as the build has put it together. */
class AllureAppTest {

    @TempDir
    private Path folder;

    @Test
    void aRunBecomesAPageThatTellsNobody() throws IOException, InterruptedException {
        assertEquals(0, command("run", "--rule", "host.has-a-node", "--out", "report"));

        assertEquals(0, command("allure", "report"));

        String page = Files.readString(folder.resolve("report/allure-report/index.html"));
        assertTrue(page.contains("data/suites.json"), "the page has no results");
        assertFalse(page.contains("src=\"http"), "the page loads something from the network");
        assertEquals(2, command("allure", "report"), "a page was written over");
    }

    private int command(String... arguments) throws IOException, InterruptedException {
        return new Running(App.start(folder, arguments)).await();
    }
}
