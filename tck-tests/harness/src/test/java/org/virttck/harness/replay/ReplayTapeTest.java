package org.virttck.harness.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.virttck.harness.record.Masks;
import org.virttck.harness.record.Playback;

class ReplayTapeTest {

    private static final String EVENT = """
            {"kind": "event", "actor": "listener-1/1",
             "event": {"instance": "d9aa9335-3b52-34fe-895e-a322c463e5ce", "transition": "STARTED",
                       "at": "2026-11-01T12:00:00Z"}}
            """;

    private final ExecutorService threads = Executors.newSingleThreadExecutor();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void aListenerThatWasAtWorkWhenTheSpecEndedDoesNotLeaveTheRecord() throws JsonProcessingException {
        ReplayTape tape = tape(EVENT);
        CompletableFuture<String> refusal = new CompletableFuture<>();
        tape.hearing(event ->
                refusal.complete(assertThrows(Divergence.class, tape::elapsed).getMessage()));
        assertEquals("the spec ended before listener-1/1 came to a step", refusal.join());
        tape.end();
        assertEquals(Optional.empty(), tape.divergence());
    }

    @Test
    void aSpecThatGoesOnLeavesTheRecord() throws JsonProcessingException {
        ReplayTape tape = tape(EVENT);
        assertThrows(Divergence.class, tape::elapsed);
        assertEquals(Optional.of("spec asks for a step, of which nothing is recorded any more"), tape.divergence());
    }

    private ReplayTape tape(String line) throws JsonProcessingException {
        ScriptLine only = new ScriptLine(1, new ObjectMapper().readTree(line));
        return new ReplayTape(List.of(only), new Playback(new Masks("", Path.of("/scratch"))), threads);
    }
}
