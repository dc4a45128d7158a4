package org.virttck.specs.instances;

import static org.virttck.harness.bench.Refusal.answerOf;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.harness.bench.Bench;

/** Tries one operation with one flaw after the other. */
final class Attempts {

    private Attempts() {}

    /** What was answered otherwise than it has to be, by flaw. */
    static Map<String, String> wrongAnswers(
            Bench bench,
            Collection<? extends Flaw> flaws,
            Supplier<InstanceSpec> good,
            Consumer<InstanceSpec> operation) {
        Map<String, String> wrong = new LinkedHashMap<>();
        for (Flaw flaw : flaws) {
            InstanceSpec bad = flaw.spoil(good.get(), bench);
            String answer = answerOf(() -> operation.accept(bad));
            if (!flaw.permits(answer) && !flaw.mayStand(answer)) {
                wrong.put(flaw.slug(), "not " + flaw.refusal() + " but " + answer);
            }
        }
        return wrong;
    }
}
