package org.virttck.report.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * One way to spoil a document.
 *
 * @param what is done
 * @param place of the member, as a reader names it
 * @param pointer to the object or array that holds it
 * @param change to make there
 * @param optional whether the document is a right one still
 */
record Mutation(String what, String place, String pointer, BiConsumer<JsonNode, JsonNode> change, boolean optional) {

    private static final List<String> OPTIONAL =
            List.of("supersedes", "graceUntil", "addsTo", "from", "before", "environment", "architecture");

    static List<Mutation> of(JsonNode document) {
        List<Mutation> mutations = new ArrayList<>();
        collect(document, "", "", mutations);
        return mutations;
    }

    JsonNode applied(JsonNode document) {
        JsonNode copy = document.deepCopy();
        change.accept(copy.at(pointer), copy);
        return copy;
    }

    @Override
    public String toString() {
        return what + " " + place;
    }

    private static void collect(JsonNode node, String place, String pointer, List<Mutation> mutations) {
        if (node instanceof ObjectNode object) {
            mutations.add(new Mutation(
                    "unknown member", join(place, "surprise"), pointer, (at, all) -> put(at, "surprise"), false));
            object.properties().forEach(member -> {
                String name = member.getKey();
                boolean free = isFree(place);
                mutations.add(new Mutation(
                        "without",
                        join(place, name),
                        pointer,
                        (at, all) -> ((ObjectNode) at).remove(name),
                        free || OPTIONAL.contains(name)));
                mutations.add(
                        new Mutation("another type of", join(place, name), pointer, (at, all) -> put(at, name), false));
                collect(member.getValue(), join(place, name), pointer + "/" + name, mutations);
            });
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                int index = i;
                String element = "%s[%d]".formatted(place, i);
                mutations.add(new Mutation(
                        "another type of",
                        element,
                        pointer,
                        (at, all) -> ((ArrayNode) at).set(index, BooleanNode.TRUE),
                        false));
                collect(array.get(i), element, pointer + "/" + i, mutations);
            }
        }
    }

    /** Members that are named freely: profiles, and the floors of them. */
    private static boolean isFree(String place) {
        return place.equals("profiles") || place.equals("thresholds.assuranceFloor");
    }

    private static void put(JsonNode object, String name) {
        ((ObjectNode) object).set(name, BooleanNode.TRUE);
    }

    private static String join(String place, String name) {
        return place.isEmpty() ? name : place + "." + name;
    }
}
