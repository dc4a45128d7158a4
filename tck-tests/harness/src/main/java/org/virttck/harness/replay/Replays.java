package org.virttck.harness.replay;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.virttck.harness.record.Masks;
import org.virttck.harness.record.Playback;
import org.virttck.harness.record.Setting;
import org.virttck.harness.record.Tapes;
import org.virttck.report.evidence.EvidenceException;
import org.virttck.report.evidence.EvidenceFolder;

/** Plays the transcript of each spec of a run. */
final class Replays implements Tapes, AutoCloseable {

    private final EvidenceFolder evidence;
    private final Path scratch;
    private final Map<String, ReplayTape> tapes = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "listener");
        thread.setDaemon(true);
        return thread;
    });

    Replays(EvidenceFolder evidence, Path scratch) {
        this.evidence = evidence;
        this.scratch = scratch;
    }

    @Override
    public Begun begin(Setting setting) {
        try {
            Recorded recorded = Recorded.read(evidence, setting.spec(), scratch);
            ReplayTape tape = remembered(setting, recorded.lines(), recorded.playback());
            if (!recorded.setting().ofRun().equals(setting.ofRun())
                    || !recorded.setting().spec().equals(setting.spec())) {
                tape.refuse("line 1: the setting is not that of the run");
            }
            return new Begun(recorded.setting(), tape);
        } catch (EvidenceException | Recorded.NotRecorded nothing) {
            ReplayTape tape = remembered(setting, List.of(), new Playback(Masks.of(setting, scratch)));
            tape.refuse(nothing.getMessage());
            return new Begun(setting, tape);
        }
    }

    /** Where specs and their records parted, by the id of the spec. */
    Map<String, String> divergences() {
        Map<String, String> divergences = new TreeMap<>();
        tapes.forEach((spec, tape) -> tape.divergence().ifPresent(how -> divergences.put(spec, how)));
        return divergences;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private ReplayTape remembered(Setting setting, List<ScriptLine> lines, Playback playback) {
        ReplayTape tape = new ReplayTape(lines, playback, threads);
        tapes.put(setting.spec(), tape);
        return tape;
    }
}
