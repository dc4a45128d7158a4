package org.virttck.report.verify;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.virttck.report.Report.Artifact;
import org.virttck.report.catalogue.Catalogue;
import org.virttck.report.challenge.Challenge;
import org.virttck.report.control.ControlList;
import org.virttck.report.sign.VerifyingKey;

/**
 * What is to be verified, and against what.
 *
 * @param report the envelope
 * @param key that is trusted
 * @param driverJars every JAR on the driver's class path, or none to leave the subjects alone
 * @param runningKit every JAR of the kit that runs now, or none when they are not known
 * @param sameKitDemanded whether a report of another kit is wrong
 * @param catalogue the rules that the running kit knows
 * @param controls the list from which the running kit chooses negative controls
 * @param evidence the folder of transcripts
 * @param challenges of which the run was to answer one; none to leave that alone
 */
public record VerificationRequest(
        Path report,
        VerifyingKey key,
        List<Path> driverJars,
        List<Artifact> runningKit,
        boolean sameKitDemanded,
        Optional<Catalogue> catalogue,
        Optional<ControlList> controls,
        Optional<Path> evidence,
        List<Challenge> challenges) {

    /** Takes copies. */
    public VerificationRequest {
        driverJars = List.copyOf(driverJars);
        runningKit = List.copyOf(runningKit);
        challenges = List.copyOf(challenges);
    }

    /**
     * The least that can be asked: is this report signed with this key and sound in itself?
     *
     * @param report the envelope
     * @param key that is trusted
     * @return a request without anything else
     */
    public static VerificationRequest of(Path report, VerifyingKey key) {
        return new VerificationRequest(
                report,
                key,
                List.of(),
                List.of(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /**
     * Asks also whether these are the JARs that were tested.
     *
     * @param jars all of them
     * @return a larger request
     */
    public VerificationRequest withDriverJars(List<Path> jars) {
        return new VerificationRequest(
                report, key, jars, runningKit, sameKitDemanded, catalogue, controls, evidence, challenges);
    }

    /**
     * Compares the kit that ran with the one that runs now.
     *
     * @param jars of the running kit
     * @return a larger request
     */
    public VerificationRequest withRunningKit(List<Artifact> jars) {
        return new VerificationRequest(
                report, key, driverJars, jars, sameKitDemanded, catalogue, controls, evidence, challenges);
    }

    /**
     * Takes a report of another kit as wrong.
     *
     * @return a stricter request
     */
    public VerificationRequest demandingSameKit() {
        return new VerificationRequest(
                report, key, driverJars, runningKit, true, catalogue, controls, evidence, challenges);
    }

    /**
     * Compares the results with the rules.
     *
     * @param rules of the running kit
     * @return a larger request
     */
    public VerificationRequest withCatalogue(Catalogue rules) {
        return new VerificationRequest(
                report,
                key,
                driverJars,
                runningKit,
                sameKitDemanded,
                Optional.of(rules),
                controls,
                evidence,
                challenges);
    }

    /**
     * Chooses the negative controls again.
     *
     * @param list of the running kit
     * @return a larger request
     */
    public VerificationRequest withControls(ControlList list) {
        return new VerificationRequest(
                report,
                key,
                driverJars,
                runningKit,
                sameKitDemanded,
                catalogue,
                Optional.of(list),
                evidence,
                challenges);
    }

    /**
     * Checks the transcripts too.
     *
     * @param folder that holds them
     * @return a larger request
     */
    public VerificationRequest withEvidence(Path folder) {
        return new VerificationRequest(
                report,
                key,
                driverJars,
                runningKit,
                sameKitDemanded,
                catalogue,
                controls,
                Optional.of(folder),
                challenges);
    }

    /**
     * Asks also whether the run answered a challenge.
     *
     * @param issued by the foundation
     * @return a larger request
     */
    public VerificationRequest withChallenge(Challenge issued) {
        return withChallenges(List.of(issued));
    }

    /**
     * Asks also whether the run answered one of several challenges.
     *
     * @param issued by the foundation; none to leave that alone
     * @return a larger request
     */
    public VerificationRequest withChallenges(List<Challenge> issued) {
        return new VerificationRequest(
                report, key, driverJars, runningKit, sameKitDemanded, catalogue, controls, evidence, issued);
    }
}
