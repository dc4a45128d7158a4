package org.virttck.report.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.virttck.report.SampleReport;
import org.virttck.report.ShortDigest;

/** Each forgery is refused, by the check that it is meant for and with a message of its own. */
class ForgeryCorpusTest {

    private static final Path PAGE = Path.of("../../docs/verifier.md");

    @TempDir
    private Path folder;

    static Stream<Forgery> forgeries() {
        return ForgeryCorpus.all();
    }

    @ParameterizedTest
    @MethodSource("forgeries")
    void isRefusedWithItsMessage(Forgery forgery) throws Exception {
        SignedRun run = new SignedRun(folder, TestKeys.vendor(), SampleReport.withFailure());
        assertEquals("nothing is wrong", SignedRun.fault(forgery.request().apply(run.request())));
        forgery.spoil().in(run, folder);
        String fault = SignedRun.fault(forgery.request().apply(run.request()));
        assertEquals(forgery.outcome(), fault.equals("nothing is wrong") ? Forgery.ACCEPTED : named(fault));
    }

    @Test
    void thePageListsThem() throws IOException {
        List<String> rows = ForgeryCorpus.all()
                .map(forgery -> "| `%s` | %s | %s |".formatted(forgery.name(), forgery.how(), shown(forgery.outcome())))
                .toList();
        String page = Files.readString(PAGE);
        assertTrue(
                page.contains(String.join("\n", rows)),
                () -> PAGE + " is out of date, these rows are to be there:\n" + String.join("\n", rows));
    }

    @Test
    void namesAreToldApart() {
        List<String> names = ForgeryCorpus.all().map(Forgery::name).toList();
        assertEquals(names.size(), names.stream().distinct().count());
        assertTrue(names.size() >= 30, () -> "only " + names.size());
        String duplicates = ForgeryCorpus.all()
                .map(Forgery::outcome)
                .filter(outcome -> !outcome.equals(Forgery.ACCEPTED))
                .collect(Collectors.groupingBy(outcome -> outcome, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(outcome -> outcome.getValue() > 1)
                .map(outcome -> outcome.getKey())
                .collect(Collectors.joining());
        assertEquals(
                "signature: claims the key VENDOR, but was not made with it, or the report was changed since",
                duplicates);
    }

    private static String named(String fault) {
        return fault.replace(ShortDigest.of(TestKeys.vendorId()), "VENDOR")
                .replace(ShortDigest.of(TestKeys.strangerId()), "STRANGER");
    }

    private static String shown(String outcome) {
        return outcome.equals(Forgery.ACCEPTED) ? "accepted" : "`" + outcome + "`";
    }
}
