package org.virttck.harness.config;

import java.util.List;
import java.util.Optional;
import org.virttck.driver.model.VifBinding;
import org.virttck.report.yaml.YamlNode;

/**
 * What the operator says about the host on which a run happens.
 *
 * @param network to which instances can be connected; empty when none was named
 * @param hostWide whether a run may do what concerns the whole host: disable it, put it into maintenance, reboot it
 * @param probes commands that tell what the host really holds
 */
public record Site(Optional<VifBinding.Bridge> network, boolean hostWide, List<ProbeCommand> probes) {

    /** Takes a copy and refuses two probes of one name. */
    public Site {
        probes = List.copyOf(probes);
    }

    /**
     * A host of which nothing was said.
     *
     * @return no network, no permission, no probe
     */
    public static Site unknown() {
        return new Site(Optional.empty(), false, List.of());
    }

    static Site read(YamlNode root) {
        Optional<YamlNode> permissions = root.find("permissions");
        permissions.ifPresent(node -> node.allowOnly("hostWide"));
        return new Site(
                root.find("network").map(Site::binding),
                permissions
                        .flatMap(node -> node.find("hostWide"))
                        .map(Site::flag)
                        .orElse(false),
                root.find("probes").map(Site::probes).orElse(List.of()));
    }

    private static VifBinding.Bridge binding(YamlNode node) {
        node.allowOnly("bridge");
        return node.require("bridge").parse("the name of a bridge, 1 to 15 characters", VifBinding.Bridge::new);
    }

    private static boolean flag(YamlNode node) {
        return switch (node.text()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw node.problem("must be true or false, but is \"" + node.text() + "\"");
        };
    }

    private static List<ProbeCommand> probes(YamlNode node) {
        return node.items().stream().map(ProbeCommand::read).toList();
    }
}
