package org.virttck.cli;

import io.qameta.allure.AllureLifecycle;
import io.qameta.allure.AllureResultsWriter;
import io.qameta.allure.FileSystemResultsWriter;
import io.qameta.allure.junitplatform.AllureJunitPlatform;
import io.qameta.allure.model.TestResult;
import io.qameta.allure.model.TestResultContainer;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.platform.launcher.TestExecutionListener;

/** Results for people who use Allure, written beside the run so that nobody waits for so many small files. */
final class AllureView implements AutoCloseable {

    private static final long LONGEST_WRITING_SECONDS = 60;

    private final ExecutorService writing = Executors.newSingleThreadExecutor();
    private final AllureResultsWriter files;

    AllureView(Path folder) {
        this.files = new FileSystemResultsWriter(folder);
    }

    TestExecutionListener listener() {
        return new AllureJunitPlatform(new AllureLifecycle(new Behind()));
    }

    /** Ends when everything is on disk. */
    @Override
    public void close() {
        writing.shutdown();
        try {
            if (!writing.awaitTermination(LONGEST_WRITING_SECONDS, TimeUnit.SECONDS)) {
                writing.shutdownNow();
            }
        } catch (InterruptedException e) {
            writing.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private final class Behind implements AllureResultsWriter {

        @Override
        public void write(TestResult result) {
            writing.execute(() -> files.write(result));
        }

        /** A container tells of fixtures; specs have none. */
        @Override
        public void write(TestResultContainer container) {
            if (!container.getBefores().isEmpty() || !container.getAfters().isEmpty()) {
                writing.execute(() -> files.write(container));
            }
        }

        @Override
        public void write(String source, InputStream attachment) {
            files.write(source, attachment);
        }
    }
}
