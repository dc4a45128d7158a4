package org.virttck.cli;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.virttck.harness.run.Seed;
import org.virttck.report.Report.Kit;
import org.virttck.report.Report.Session;
import org.virttck.report.challenge.Challenge;

/**
 * What a run begins with.
 *
 * @param challenge that it answers
 * @param selfIssued whether the kit drew it
 * @param kit that runs
 */
record RunOrigin(Challenge challenge, boolean selfIssued, Kit kit) {

    Session session(Seed seed, Instant started, Instant finished) {
        byte[] name = (challenge.nonce() + started).getBytes(StandardCharsets.UTF_8);
        String id = UUID.nameUUIDFromBytes(name).toString();
        return new Session(id, challenge.nonce(), selfIssued, started, finished, seed.text());
    }
}
