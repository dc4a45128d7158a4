package org.virttck.specs.console;

import java.util.ArrayList;
import java.util.List;
import org.opentest4j.AssertionFailedError;
import org.virttck.driver.model.ConsoleAccess;
import org.virttck.driver.model.InstanceId;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.engine.SpecForEach;

/** Where consoles can be reached. */
final class ConsoleAccessSpec {

    /** Another instance is gone when the address is called: it may not have been that one's. */
    @SpecForEach(AcceptingCases.class)
    void accepts(Bench bench, ConsoleCase kind) {
        InstanceId other = bench.running();
        InstanceId instance = bench.running();
        ConsoleAccess access = kind.address().of(bench.console(), instance);
        bench.arrange("an instance without others", () -> bench.instances().destroy(other));
        Dialler dialler = new Dialler(bench);
        for (int port : ConsoleAddress.ports(access)) {
            dialler.assertAnswers(access.host(), port, kind.address().greeting());
        }
    }

    @SpecForEach(DistinctCases.class)
    void apart(Bench bench, ConsoleCase kind) {
        InstanceId one = bench.running();
        InstanceId other = bench.running();
        List<String> ofOne = places(kind.address().of(bench.console(), one));
        List<String> ofOther = places(kind.address().of(bench.console(), other));
        List<String> shared = new ArrayList<>(ofOne);
        shared.retainAll(ofOther);
        if (!shared.isEmpty()) {
            String expected = "another address than " + ofOne + " of the first instance";
            throw new AssertionFailedError("the address of the second instance", expected, ofOther.toString());
        }
    }

    private static List<String> places(ConsoleAccess access) {
        return ConsoleAddress.ports(access).stream()
                .map(port -> access.host() + ":" + port)
                .toList();
    }
}
