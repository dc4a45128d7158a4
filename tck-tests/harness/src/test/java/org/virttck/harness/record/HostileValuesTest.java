package org.virttck.harness.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.VirtDriverException;
import org.virttck.driver.model.DiskFormat;
import org.virttck.driver.model.Flavor;
import org.virttck.driver.model.GuestSetup;
import org.virttck.driver.model.Image;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.Secret;

/** Evidence holds what users write, whatever it is, and no secrets. */
class HostileValuesTest {

    @TempDir
    private Path folder;

    @Test
    void aSecretIsWrittenWithoutItsText() throws IOException {
        Secret secret = new Secret("pa55word");
        InstanceSpec spec = spec(Map.of()).toBuilder()
                .setup(GuestSetup.NOTHING.withAdminPassword(secret))
                .build();
        String line =
                written(new CallGuard.Outcome(null, null, false), List.of("spec", "password"), List.of(spec, secret));
        assertFalse(line.contains("pa55word"), line);
        JsonNode redacted = tree(line).at("/arguments/password");
        assertEquals(64, redacted.path("redacted").asText().length(), line);
        assertEquals(redacted, tree(line).at("/arguments/spec/setup/adminPassword"));
    }

    @Test
    void halfOfASurrogatePairIsReplacedWhereverItStands() throws IOException {
        VirtDriverException refusal = new VirtDriverException(ErrorCode.INVALID_ARGUMENT, "what is a\ud800b?");
        InstanceSpec spec = spec(Map.of("k\udfff", "v\ud800"));
        JsonNode line = tree(written(new CallGuard.Outcome(null, refusal, false), List.of("spec"), List.of(spec)));
        assertEquals("what is a\ufffdb?", line.at("/error/message").asText());
        assertEquals(
                "v\ufffd", line.at("/arguments/spec/metadata").path("k\ufffd").asText());
    }

    @Test
    void everythingElseIsWrittenAsItIs() throws IOException {
        String odd = "\0\n\r\t\u001b\u2028]]>\"\\\u202e\ud83d\ude80e\u0301\uffff";
        JsonNode line = tree(
                written(new CallGuard.Outcome(odd, null, false), List.of("spec"), List.of(spec(Map.of(odd, odd)))));
        assertEquals(odd, line.path("result").asText());
        assertEquals(odd, line.at("/arguments/spec/metadata").path(odd).asText());
    }

    private String written(CallGuard.Outcome outcome, List<String> names, List<Object> arguments) throws IOException {
        Path file = folder.resolve("transcript.ndjson");
        Masks masks = new Masks("salt", folder.resolve("scratch"));
        try (Transcript transcript = new Transcript(file, () -> Instant.EPOCH, masks)) {
            Call call = new Call("instances.spawn", names, arguments, Object.class, () -> outcome);
            transcript.call(Actors.SPEC, call, outcome, Duration.ZERO);
        }
        List<String> lines = Files.readAllLines(file);
        assertTrue(lines.size() == 1, () -> "lines " + lines);
        return lines.get(0);
    }

    private static JsonNode tree(String line) throws IOException {
        return new ObjectMapper().readTree(line);
    }

    private static InstanceSpec spec(Map<String, String> metadata) {
        Image image = new Image("i", DiskFormat.RAW, URI.create("file:///i"), Optional.empty(), 0, 0, Optional.empty());
        return InstanceSpec.builder(new InstanceId(new UUID(0, 1)), "a", new Flavor("f", 1, 1, 1), image)
                .metadata(metadata)
                .build();
    }
}
