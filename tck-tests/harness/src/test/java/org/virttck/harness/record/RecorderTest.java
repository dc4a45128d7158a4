package org.virttck.harness.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.Instances;
import org.virttck.driver.VirtDriver;
import org.virttck.driver.VirtDriverException;
import org.virttck.driver.model.InstanceId;
import org.virttck.harness.judge.ContractBreach;

class RecorderTest {

    private static final InstanceId ID = InstanceId.of("00000000-0000-0000-0000-000000000001");

    @TempDir
    private Path folder;

    @Test
    void aCallIsWrittenDownWithArgumentsAndResult() throws IOException {
        JsonNode line = recorded(() -> true, instances -> instances.exists(ID)).get(0);
        assertEquals("instances.exists", line.path("operation").asText());
        assertEquals(ID.toString(), line.path("arguments").path("instance").asText());
        assertTrue(line.path("result").asBoolean(), line::toString);
        assertEquals("2026-11-01T00:00:00Z", line.path("time").asText());
    }

    @Test
    void anErrorOfTheContractIsWrittenDownAndPassedOn() throws IOException {
        Callable<Object> refusing = () -> {
            throw new VirtDriverException(ErrorCode.NOT_FOUND, "nobody");
        };
        JsonNode line = recorded(
                        refusing, instances -> assertThrows(VirtDriverException.class, () -> instances.exists(ID)))
                .get(0);
        assertEquals("NOT_FOUND", line.path("error").path("code").asText());
    }

    @Test
    void aForeignExceptionBreaksTheContract() throws IOException {
        Callable<Object> failing = () -> {
            throw new IllegalStateException("libvirtError");
        };
        recorded(failing, instances -> {
            ContractBreach breach = assertThrows(ContractBreach.class, () -> instances.exists(ID));
            assertEquals("instances.exists broke the contract", breach.getMessage());
            assertEquals(
                    "java.lang.IllegalStateException: libvirtError",
                    breach.getActual().getStringRepresentation());
        });
    }

    @Test
    void anAbsentAnswerBreaksTheContract() throws IOException {
        recorded(() -> null, instances -> {
            ContractBreach breach = assertThrows(ContractBreach.class, instances::ids);
            assertEquals("null", breach.getActual().getStringRepresentation());
        });
    }

    @Test
    void aCallWithoutAnswerBreaksTheContract() throws IOException {
        Callable<Object> hanging = () -> {
            new CountDownLatch(1).await();
            return null;
        };
        JsonNode line = recorded(hanging, instances -> assertThrows(ContractBreach.class, () -> instances.destroy(ID)))
                .get(0);
        assertEquals("NO_ANSWER", line.path("error").path("code").asText());
    }

    @Test
    void answersAreWrittenInTheOrderInWhichASpecMeetsThem() throws IOException {
        InstanceId other = InstanceId.of("00000000-0000-0000-0000-000000000000");
        JsonNode line = recorded(() -> new LinkedHashSet<>(List.of(ID, other)), Instances::ids)
                .get(0);
        assertEquals(
                List.of(ID.toString(), other.toString()),
                List.of(
                        line.path("result").get(0).asText(),
                        line.path("result").get(1).asText()));
    }

    private interface Use {
        void of(Instances instances);
    }

    private List<JsonNode> recorded(Callable<Object> answer, Use use) throws IOException {
        Path file = folder.resolve("transcript.ndjson");
        Masks masks = new Masks("salt", folder.resolve("scratch"));
        Duration limit = Duration.ofMillis(300);
        try (Transcript transcript = new Transcript(file, () -> Instant.parse("2026-11-01T00:00:00Z"), masks)) {
            Recorder recorder = new Recorder(new RecordingTape(transcript, new CallGuard(limit)), limit);
            use.of(recorder.record(driver(answer)).instances());
        }
        ObjectMapper json = new ObjectMapper();
        List<String> lines = Files.readAllLines(file);
        List<JsonNode> nodes = new ArrayList<>();
        for (String line : lines) {
            nodes.add(json.readTree(line));
        }
        return nodes;
    }

    /** A driver whose instances answer every call alike. */
    private static VirtDriver driver(Callable<Object> answer) {
        Instances instances = proxy(Instances.class, answer);
        return proxy(VirtDriver.class, () -> instances);
    }

    private static <T> T proxy(Class<T> type, Callable<Object> answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> answer.call()));
    }
}
