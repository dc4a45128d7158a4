package org.virttck.harness.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;
import org.virttck.driver.Capability;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.VirtDriverException;
import org.virttck.report.Report.Failure;
import org.virttck.report.Verdict;
import org.virttck.report.catalogue.SubjectKind;

class JudgementTest {

    @Test
    void comparedValuesAreKeptApartFromTheMessage() {
        AssertionFailedError thrown =
                new AssertionFailedError("state ==> expected: <PAUSED> but was: <RUNNING>", "PAUSED", "RUNNING");
        Failure failure = Judgement.of(thrown).failure().orElseThrow();
        assertEquals(new Failure("state", Optional.of("PAUSED"), Optional.of("RUNNING")), failure);
    }

    @Test
    void truthValuesAreNotShownBesideTheMessage() {
        AssertionFailedError thrown =
                new AssertionFailedError("it is not listed ==> expected: <true> but was: <false>", true, false);
        Failure failure = Judgement.of(thrown).failure().orElseThrow();
        assertEquals(new Failure("it is not listed", Optional.empty(), Optional.empty()), failure);
    }

    @Test
    void aFailedAssertionIsTheDriversFault() {
        assertEquals(Verdict.FAIL, Judgement.of(new AssertionError("no")).verdict());
    }

    @Test
    void anErrorOfTheContractThatASpecDidNotExpectIsTheDriversFault() {
        Judgement judgement = Judgement.of(new VirtDriverException(ErrorCode.CONFLICT, "busy"));
        assertEquals(Verdict.FAIL, judgement.verdict());
        assertEquals(
                Optional.of("CONFLICT: busy"), judgement.failure().orElseThrow().observed());
    }

    @Test
    void anUndeclaredCapabilityIsNotApplicable() {
        Judgement judgement = Judgement.of(new NotDeclared(List.of(Capability.PAUSE)));
        assertEquals(Verdict.NOT_APPLICABLE, judgement.verdict());
        assertEquals(List.of(Capability.PAUSE), judgement.missing());
    }

    @Test
    void anotherKindOfSubjectIsNotApplicable() {
        Judgement judgement = Judgement.of(new OtherSubject(SubjectKind.JAR));
        assertEquals(Verdict.NOT_APPLICABLE, judgement.verdict());
        assertEquals(List.of(), judgement.missing());
    }

    @Test
    void whatTheOperatorLeftOutIsSkipped() {
        assertEquals(
                Verdict.SKIPPED, Judgement.of(new NotSupplied("image.guest")).verdict());
    }

    @Test
    void groundThatCouldNotBeLaidIsInconclusive() {
        assertEquals(
                Verdict.INCONCLUSIVE,
                Judgement.of(new ArrangementFailed("no instance", null)).verdict());
    }

    @Test
    void aBareAbortOfAnEngineIsTheKitsFault() {
        assertEquals(
                Verdict.ERROR,
                Judgement.of(new TestAbortedException("assumption")).verdict());
    }

    @Test
    void anythingElseIsTheKitsFault() {
        assertEquals(
                Verdict.ERROR, Judgement.of(new IllegalStateException("bug")).verdict());
    }

    @Test
    void aSignalCountsWhereverAnEngineWrappedIt() {
        Throwable wrapped = new RuntimeException(new RuntimeException(new NotSupplied("image.guest")));
        assertEquals(Verdict.SKIPPED, Judgement.of(wrapped).verdict());
    }
}
