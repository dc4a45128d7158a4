package org.virttck.specs.mutation;

import java.nio.file.Path;
import java.util.List;
import org.virttck.report.Report.RuleResult;

/**
 * A trial that has ended.
 *
 * @param results what each rule came to
 * @param evidence folder of its transcripts
 */
public record Tried(List<RuleResult> results, Path evidence) {}
