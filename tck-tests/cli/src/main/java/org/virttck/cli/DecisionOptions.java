package org.virttck.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.virttck.harness.config.UsageProblem;
import org.virttck.report.catalogue.Catalogue;
import org.virttck.report.catalogue.CatalogueReader;
import org.virttck.report.control.ControlList;
import org.virttck.report.decide.DecisionInput;
import org.virttck.report.decide.KeyRegister;
import org.virttck.report.decide.SubmissionReader;
import org.virttck.report.decide.Submissions;
import org.virttck.report.policy.Policy;
import org.virttck.report.policy.PolicyCheck;
import org.virttck.report.policy.PolicyFinding;
import org.virttck.report.policy.Profile;
import org.virttck.report.policy.Waiver;
import org.virttck.report.policy.WaiverReader;
import org.virttck.report.yaml.Suggestion;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a decision depends on besides the reports. */
final class DecisionOptions {

    @Option(names = "--policy", required = true, paramLabel = "POLICY", description = "The policy, a JSON file.")
    private Path policyFile;

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            description = "A profile or an add-on of the policy; needed when it has several.")
    private String profile;

    @Option(names = "--waivers", paramLabel = "FILE", description = "Waivers besides those of the policy.")
    private Path waiverFile;

    @Option(names = "--keys", paramLabel = "FILE", description = "The keys that are enrolled; default: none are.")
    private Path registerFile;

    @Mixin
    private AsOfOption asOf = new AsOfOption();

    @Mixin
    private ScrutinyOptions scrutiny = new ScrutinyOptions();

    private Catalogue catalogue;

    /** Read when it is needed: every command is made to begin any of them. */
    private Catalogue catalogue() {
        if (catalogue == null) {
            catalogue = CatalogueReader.read();
        }
        return catalogue;
    }

    DecisionInput input(List<Path> reports) {
        Policy policy = policy(policyFile);
        KeyRegister register = registerFile == null
                ? KeyRegister.none()
                : InputFiles.read(registerFile, "register of keys", KeyRegister::read);
        return new DecisionInput(
                submissions(reports, register),
                policy,
                profile(policy, profile(policy)),
                waivers(),
                register,
                asOf.day(),
                catalogue());
    }

    /** A policy with words that do not exist would demand less than it says. */
    Policy policy(Path file) {
        Policy policy = InputFiles.policy(file);
        refuse(file, new PolicyCheck(catalogue(), asOf.day()).blocking(policy));
        return policy;
    }

    static Profile profile(Policy policy, String name) {
        return Optional.ofNullable(policy.profiles().get(name))
                .orElseThrow(() -> new UsageProblem("policy %s has no profile %s; %s"
                        .formatted(
                                policy.metadata().id(),
                                name,
                                Suggestion.nearest(name, policy.profiles().keySet())
                                        .map("did you mean %s?"::formatted)
                                        .orElse("it has " + names(policy)))));
    }

    private String profile(Policy policy) {
        if (profile == null && policy.profiles().size() > 1) {
            throw new UsageProblem("say which profile with --profile: " + names(policy));
        }
        return profile == null ? names(policy) : profile;
    }

    private static String names(Policy policy) {
        return String.join(", ", policy.profiles().keySet());
    }

    private Submissions submissions(List<Path> reports, KeyRegister register) {
        reports.forEach(report -> InputFiles.mustExist(report, "report"));
        return new SubmissionReader(register, catalogue(), ControlList.read(), scrutiny.scrutiny()).read(reports);
    }

    private List<Waiver> waivers() {
        if (waiverFile == null) {
            return List.of();
        }
        List<Waiver> waivers = InputFiles.read(waiverFile, "file of waivers", WaiverReader::read);
        refuse(waiverFile, new PolicyCheck(catalogue(), asOf.day()).unknownRules(waivers));
        return waivers;
    }

    private static void refuse(Path file, List<PolicyFinding> findings) {
        findings.stream().findFirst().ifPresent(first -> {
            throw new UsageProblem("%s: %s; see virt-tck policy check".formatted(file, first));
        });
    }
}
