package org.virttck.harness.run;

import java.nio.file.Path;
import java.time.InstantSource;
import org.virttck.harness.record.CallGuard;
import org.virttck.harness.record.Masks;
import org.virttck.harness.record.RecordingTape;
import org.virttck.harness.record.Setting;
import org.virttck.harness.record.Tapes;
import org.virttck.harness.record.Transcript;

/** Records each spec of a run into the folder of its evidence. */
final class Recordings implements Tapes {

    private final RunFolder folder;
    private final Path scratch;
    private final InstantSource clock;
    private final CallGuard guard;

    Recordings(RunFolder folder, Path scratch, InstantSource clock, CallGuard guard) {
        this.folder = folder;
        this.scratch = scratch;
        this.clock = clock;
        this.guard = guard;
    }

    @Override
    public Begun begin(Setting setting) {
        Path file = folder.evidence().resolve(setting.spec() + ".ndjson");
        Masks masks = Masks.of(setting, scratch);
        Transcript transcript = new Transcript(file, clock, masks);
        transcript.setting(setting);
        return new Begun(setting, new RecordingTape(transcript, guard));
    }
}
