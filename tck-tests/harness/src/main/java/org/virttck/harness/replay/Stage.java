package org.virttck.harness.replay;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.virttck.driver.model.VifBinding;
import org.virttck.harness.bench.Images;
import org.virttck.harness.config.Configuration;
import org.virttck.harness.config.ImageSettings;
import org.virttck.harness.config.Site;
import org.virttck.harness.record.Setting;
import org.virttck.harness.run.Run;
import org.virttck.harness.run.RunFolder;
import org.virttck.report.evidence.EvidenceFolder;

/** A recorded driver, open to be tried again. */
final class Stage implements AutoCloseable {

    private final Replays tapes;
    private final Run run;

    /** Takes the place of the driver that was recorded under a setting. */
    Stage(Setting setting, EvidenceFolder evidence, Path scratch) {
        tapes = new Replays(evidence, scratch);
        Images images = new Images(setting.image(), setting.guest(), scratch);
        run = new Run(setting, configuration(setting), tapes, images, new RunFolder(scratch));
    }

    Run run() {
        return run;
    }

    /** Where specs and their records parted, by the id of the spec. */
    Map<String, String> divergences() {
        return tapes.divergences();
    }

    @Override
    public void close() {
        run.close();
        tapes.close();
    }

    private static Configuration configuration(Setting setting) {
        Configuration plain = Configuration.defaults();
        return new Configuration(
                Optional.empty(),
                List.of(),
                plain.driverMemoryMib(),
                Map.of(),
                setting.prefix(),
                ImageSettings.made(setting.guest()),
                setting.flavor(),
                setting.patience(),
                plain.parallel(),
                new Site(setting.bridge().map(VifBinding.Bridge::new), setting.hostWide(), List.of()));
    }
}
