package org.virttck.report.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.virttck.report.SampleReport;
import org.virttck.report.catalogue.SmallCatalogue;
import org.virttck.report.control.SmallControls;
import org.virttck.report.sign.SigningKey;
import org.virttck.report.verify.SignedRun;

/** A report is known by the enrolled key that signed it, whatever lies beside it. */
class SignerTest {

    private final SigningKey one = SigningKey.generate();
    private final SigningKey other = SigningKey.generate();
    private final KeyRegister both = new KeyRegister(Stream.of(one, other)
            .flatMap(key -> Keys.enrolled(key).keys().stream())
            .toList());

    @TempDir
    private Path folder;

    private Path report;

    @BeforeEach
    void signWithOne() throws IOException {
        report = new SignedRun(folder, one, SampleReport.conformant()).file;
    }

    @Test
    void itIsFoundAmongSeveral() throws IOException {
        assertEquals(one.verifyingKey().keyId(), accepted(both).keyId());
        Path second = Files.createDirectory(folder.resolve("second"));
        report = new SignedRun(second, other, SampleReport.conformant()).file;
        assertEquals(other.verifyingKey().keyId(), accepted(both).keyId());
    }

    @Test
    void itIsLookedForBesideTheReportAtLast() {
        one.verifyingKey().write(folder.resolve("signing-key.pub"));
        assertEquals(one.verifyingKey().keyId(), accepted(Keys.enrolled(other)).keyId());
    }

    @Test
    void withoutAnyNothingCanBeSaid() {
        assertEquals(
                "signature: no enrolled key fits, and there is no signing-key.pub beside it",
                fault(KeyRegister.none()));
    }

    @Test
    void withOthersItIsSaidThatTheyDoNotFit() {
        assertTrue(fault(Keys.enrolled(other)).startsWith("signature: made with another key: "));
    }

    @Test
    void whatIsNoEnvelopeIsSignedByNobody() throws IOException {
        Files.writeString(report, "{");
        assertTrue(fault(both).startsWith("envelope: "));
    }

    @Test
    void aRegisterIsInTheOrderOfItsIds() {
        List<String> ids =
                both.keys().stream().map(enrolled -> enrolled.key().keyId()).toList();
        assertEquals(ids.stream().sorted(Comparator.naturalOrder()).toList(), ids);
        assertEquals(2, ids.size());
    }

    private Submission accepted(KeyRegister keys) {
        Submissions read = read(keys);
        assertEquals(List.of(), read.refused());
        return read.accepted().get(0);
    }

    private String fault(KeyRegister keys) {
        Submissions read = read(keys);
        assertEquals(List.of(), read.accepted());
        return read.refused().get(0).fault();
    }

    private Submissions read(KeyRegister keys) {
        return new SubmissionReader(keys, SmallCatalogue.read(), SmallControls.list(), Scrutiny.least())
                .read(List.of(report));
    }
}
