package org.virttck.harness.run;

import org.virttck.harness.judge.Judgement;

/**
 * How a planned spec ended.
 *
 * @param spec of the plan
 * @param judgement what it came to
 * @param millis how long it took
 */
public record Outcome(PlannedSpec spec, Judgement judgement, long millis) {}
