package org.virttck.harness.config;

import java.util.List;
import org.virttck.report.yaml.YamlNode;

/**
 * A command whose lines tell what the host really holds, whatever the driver says of it. It only reads.
 *
 * @param name what the lines are, as {@code domains} or {@code files}
 * @param command program and arguments; run without a shell
 */
public record ProbeCommand(String name, List<String> command) {

    /** Takes a copy and refuses a command without a program. */
    public ProbeCommand {
        command = List.copyOf(command);
        if (command.isEmpty()) {
            throw new IllegalArgumentException("command must name a program");
        }
    }

    static ProbeCommand read(YamlNode node) {
        node.allowOnly("name", "command");
        YamlNode command = node.require("command");
        List<String> words = command.items().stream().map(YamlNode::text).toList();
        if (words.isEmpty()) {
            throw command.problem("must name a program and its arguments, as [virsh, list, --all, --name]");
        }
        return new ProbeCommand(node.require("name").text(), words);
    }
}
