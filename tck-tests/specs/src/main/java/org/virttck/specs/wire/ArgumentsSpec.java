package org.virttck.specs.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.engine.Spec;

/** Arguments that are more, fewer, or other than the operation takes. */
final class ArgumentsSpec {

    private static final Map<String, Object> OF_A_LATER_CONTRACT = Map.of("aLaterMember", Map.of("of", List.of(1, 2)));

    @Spec("wire.unknown-members-are-ignored")
    void unknownMembersAreIgnored(Bench bench) {
        Client client = Client.of(bench);
        Map<String, Object> about = new LinkedHashMap<>(Client.about(bench.unknown()));
        about.putAll(OF_A_LATER_CONTRACT);
        Answers.assertResult(client.call(Client.EXISTS, about), "answer to a call with an unknown member");
        Map<String, Object> spawning = client.spawning(bench.spec().build());
        members(spawning, "spec").putAll(OF_A_LATER_CONTRACT);
        members(members(spawning, "spec"), "flavor").putAll(OF_A_LATER_CONTRACT);
        Answers.assertDone(client.call(Client.SPAWN, spawning), "answer to a call with unknown members within records");
    }

    @Spec("wire.missing-member-is-named")
    void missingMembersAreNamed(Bench bench) {
        Client client = Client.of(bench);
        assertNames("instance", client.call(Client.EXISTS, Map.of()));
        Map<String, Object> spawning = client.spawning(bench.spec().build());
        members(members(spawning, "spec"), "flavor").remove("memoryMib");
        assertNames("memoryMib", client.call(Client.SPAWN, spawning));
    }

    @Spec("wire.null-counts-as-missing")
    void nullIsTakenForNothing(Bench bench) {
        Client client = Client.of(bench);
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("instance", null);
        assertNames("instance", client.call(Client.EXISTS, about));
        InstanceSpec instance = bench.spec().build();
        Map<String, Object> spawning = client.spawning(instance);
        members(members(spawning, "spec"), "setup").put("adminPassword", null);
        Answers.assertDone(
                client.call(Client.SPAWN, spawning), "answer to a call with null for a member that may be missing");
    }

    @Spec("wire.wrong-type-is-named")
    void membersOfAnotherTypeAreNamed(Bench bench) {
        Client client = Client.of(bench);
        for (Object wrong : List.of(7, true, Map.of(), List.of("x"))) {
            assertNames("instance", client.call(Client.EXISTS, Map.of("instance", wrong)));
        }
        Map<String, Object> spawning = client.spawning(bench.spec().build());
        members(members(spawning, "spec"), "flavor").put("vcpus", "two");
        assertNames("vcpus", client.call(Client.SPAWN, spawning));
    }

    /** A record within arguments, to be changed. */
    @SuppressWarnings("unchecked") // what a record becomes
    static Map<String, Object> members(Map<String, Object> of, String name) {
        Map<String, Object> copy = new LinkedHashMap<>((Map<String, Object>) of.get(name));
        of.put(name, copy);
        return copy;
    }

    private static void assertNames(String member, Response answer) {
        Answers.assertTold("400 INVALID_ARGUMENT", answer, "answer to a call whose member \"" + member + "\" is wrong");
        String detail = Answers.text(answer, "detail");
        assertEquals(true, detail.contains(member), () -> "whether \"" + detail + "\" names the member " + member);
    }
}
