package org.virttck.harness.bench;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.UUID;
import org.virttck.driver.model.InstanceId;
import org.virttck.harness.record.Actors;

/** Ids and names of all that a spec makes: the same with each run of the same seed. */
final class Naming {

    private static final String SERIES = "made";

    private final String beginning;
    private final String origin;
    private final Actors actors;

    Naming(String beginning, String origin, Actors actors) {
        this.beginning = beginning;
        this.origin = origin;
        this.actors = actors;
    }

    /** An id and a name that nothing else of the spec has. */
    record Name(InstanceId id, String text) {}

    Name next() {
        String number = actors.numbered(SERIES);
        return new Name(new InstanceId(idOf(number)), beginning + "-" + number);
    }

    UUID nextId() {
        return idOf(actors.numbered(SERIES));
    }

    SplittableRandom random() {
        return new SplittableRandom(idOf("0").getMostSignificantBits());
    }

    private UUID idOf(String number) {
        return UUID.nameUUIDFromBytes((origin + "/" + number).getBytes(StandardCharsets.UTF_8));
    }
}
