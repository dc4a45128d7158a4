package org.virttck.harness.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.virttck.driver.model.VifBinding;
import org.virttck.report.yaml.YamlDocument;
import org.virttck.report.yaml.YamlProblem;

class ConfigurationTest {

    private static final Path FOLDER = Path.of("/etc/example");

    @Test
    void readsEverything() {
        Configuration configuration = read("""
                driver:
                  provider: example
                  jars: [target/driver.jar, /opt/dependency.jar]
                  settings:
                    uri: qemu:///system
                prefix: ci-
                image:
                  guest: TINY
                flavor:
                  vcpus: 4
                patience:
                  boot: PT2M
                parallel: 3
                network:
                  bridge: br-test
                permissions:
                  hostWide: true
                probes:
                  - name: domains
                    command: [virsh, list]
                """);
        assertEquals(Optional.of("example"), configuration.provider());
        assertEquals(
                List.of(Path.of("/etc/example/target/driver.jar"), Path.of("/opt/dependency.jar")),
                configuration.jars());
        assertEquals(Map.of("uri", "qemu:///system"), configuration.settings());
        assertEquals("ci-", configuration.prefix());
        assertEquals(GuestKind.TINY, configuration.image().guest());
        assertEquals(4, configuration.flavor().vcpus());
        assertEquals(Duration.ofMinutes(2), configuration.patience().boot());
        assertEquals(3, configuration.parallel());
        assertEquals(Patience.real().event(), configuration.patience().event());
        assertEquals(
                new Site(
                        Optional.of(new VifBinding.Bridge("br-test")),
                        true,
                        List.of(new ProbeCommand("domains", List.of("virsh", "list")))),
                configuration.site());
    }

    @Test
    void anUnknownKeyIsNamedWithItsLineAndASuggestion() {
        assertProblem(
                "virt-tck.yaml:2: unknown key \"flavour\"; known keys: driver, prefix, image, flavor, patience, parallel,"
                        + " network, permissions, probes"
                        + " (did you mean \"flavor\"?)",
                "prefix: ci-\nflavour:\n  vcpus: 1\n");
    }

    @Test
    void anUnknownKeyInsideIsNamedWithItsPlace() {
        assertProblem(
                "virt-tck.yaml:3: unknown key \"memoryMb\" in flavor; known keys: vcpus, memoryMib, rootGib"
                        + " (did you mean \"memoryMib\"?)",
                "flavor:\n  vcpus: 1\n  memoryMb: 128\n");
    }

    @Test
    void aWrongTypeIsNamed() {
        assertProblem(
                "virt-tck.yaml:2: flavor.vcpus must be a whole number, but is \"two\"", "flavor:\n  vcpus: two\n");
        assertProblem("virt-tck.yaml:1: flavor must be a mapping (key: value), but is a text", "flavor: large\n");
        assertProblem(
                "virt-tck.yaml:2: patience.boot must be a duration like PT30S, but is \"30 s\"",
                "patience:\n  boot: 30 s\n");
    }

    @Test
    void aValueOutOfRangeIsNamed() {
        assertProblem("virt-tck.yaml:2: flavor.vcpus must be 1 to 4096, but is 0", "flavor:\n  vcpus: 0\n");
    }

    @Test
    void anUnknownWordIsNamedWithTheKnownOnes() {
        assertProblem(
                "virt-tck.yaml:2: image.guest is \"TINNY\", which is none of NONE, SIMULATED, TINY, OWN"
                        + " (did you mean \"TINY\"?)",
                "image:\n  guest: TINNY\n");
    }

    @Test
    void anImageOfOnesOwnNeedsAPath() {
        assertProblem("virt-tck.yaml:1: image lacks the key \"path\"", "image:\n  guest: OWN\n");
    }

    @Test
    void aKeyThatStandsTwiceIsRefused() {
        assertProblem("virt-tck.yaml:2: key \"prefix\" stands twice", "prefix: a-\nprefix: b-\n");
    }

    @Test
    void whatIsNoYamlIsRefused() {
        YamlProblem problem = assertThrows(YamlProblem.class, () -> read("driver: [unclosed\n"));
        assertEquals("virt-tck.yaml:", problem.getMessage().substring(0, 14));
    }

    @Test
    void aPrefixThatCouldMeetStrangersIsRefused() {
        assertProblem(
                "virt-tck.yaml:1: prefix must be 2 to 17 characters of a-z, 0-9 and hyphen, beginning with a letter and"
                        + " ending with a hyphen, but is \"web\"",
                "prefix: web\n");
    }

    private static void assertProblem(String message, String yaml) {
        assertEquals(message, assertThrows(YamlProblem.class, () -> read(yaml)).getMessage());
    }

    private static Configuration read(String yaml) {
        return Configuration.of(YamlDocument.read("virt-tck.yaml", yaml), FOLDER);
    }
}
