package org.virttck.cli;

import io.qameta.allure.ConfigurationBuilder;
import io.qameta.allure.ReportGenerator;
import io.qameta.allure.core.Configuration;
import java.nio.file.Path;
import java.util.List;

/**
 * The process in which Allure's generator makes its page. It has a process of its own because it reads from its environment
 * alone that it must not tell anybody, and so that its libraries are not on the class path of a run.
 */
final class AllureMain {

    private AllureMain() {}

    /**
     * Makes the page.
     *
     * @param arguments folder of the results, folder of the page
     */
    public static void main(String[] arguments) {
        Configuration configuration =
                ConfigurationBuilder.bundled().withReportName("Virt TCK").build();
        new ReportGenerator(configuration).generateSingleFile(Path.of(arguments[1]), List.of(Path.of(arguments[0])));
    }
}
