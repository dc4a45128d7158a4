package org.virttck.harness.config;

import org.virttck.driver.model.Flavor;
import org.virttck.report.yaml.YamlNode;

/** Reads the size that instances get. */
final class FlavorSettings {

    private FlavorSettings() {}

    static Flavor read(YamlNode node, Flavor otherwise) {
        node.allowOnly("vcpus", "memoryMib", "rootGib");
        return new Flavor(
                otherwise.name(),
                Math.toIntExact(number(node, "vcpus", otherwise.vcpus(), 4096)),
                number(node, "memoryMib", otherwise.memoryMib(), 67_108_864),
                number(node, "rootGib", otherwise.rootGib(), 1_048_576));
    }

    private static long number(YamlNode node, String key, long otherwise, long max) {
        return node.find(key).map(value -> value.numberWithin(1, max)).orElse(otherwise);
    }
}
