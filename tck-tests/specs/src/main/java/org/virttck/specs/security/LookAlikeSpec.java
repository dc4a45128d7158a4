package org.virttck.specs.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.virttck.harness.bench.Refusal.answerOf;
import static org.virttck.specs.instances.Listings.assertAbsent;

import java.util.stream.Stream;
import org.testng.annotations.Test;
import org.virttck.driver.Capability;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.model.Image;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.engine.ProvesForEach;
import org.virttck.harness.engine.TableBench;

/** What looks alike is not the same. */
public final class LookAlikeSpec extends TableBench {

    /**
     * An instance beside another one whose name looks alike comes and goes.
     *
     * @param row of the table
     */
    @ProvesForEach(LookAlikeName.Rows.class)
    @Test(dataProvider = ROWS)
    public void namesAreToldApart(LookAlikeName row) {
        Bench bench = bench();
        Aftermath aftermath = new Aftermath(bench);
        ImageFiles files = new ImageFiles(bench);
        String beginning = files.spec().name();
        InstanceSpec one = named(files, beginning + row.one());
        InstanceSpec other = named(files, beginning + row.other());
        bench.arrange("an instance", () -> bench.instances().spawn(one));
        String answer = aftermath.answer(other, ErrorCode.ALREADY_EXISTS, ErrorCode.INVALID_ARGUMENT);
        if (answer.equals("success")) {
            aftermath.assertTaken(other);
            bench.instances().destroy(other.id());
        }
        assertAbsent(bench, other);
        aftermath.assertTaken(one);
        if (bench.declares(Capability.DISK_RETENTION)) {
            assertEquals(true, bench.instances().onDisk(one.id()), "whether the disk of the first one is there");
        }
    }

    /**
     * An image that is not there is not found under the id of another one that looks alike and was used before.
     *
     * @param row of the table
     */
    @ProvesForEach(LookAlikeImageId.Rows.class)
    @Test(dataProvider = ROWS)
    public void imageIdsAreToldApart(LookAlikeImageId row) {
        Bench bench = bench();
        ImageFiles files = new ImageFiles(bench);
        Image there = files.disk();
        Image gone = files.image(files.folder().resolve("no-such-disk").toUri());
        InstanceSpec one = withImageId(files, there, row.one());
        InstanceSpec other = withImageId(files, gone, row.other());
        String first = answerOf(() -> bench.instances().spawn(one));
        bench.arrange("an answer to a first image id", () -> requireAnswer(first));
        new Aftermath(bench).assertRefused(other, ErrorCode.INVALID_ARGUMENT);
    }

    private static InstanceSpec named(ImageFiles files, String name) {
        return files.spec().toBuilder().name(name).build();
    }

    private static InstanceSpec withImageId(ImageFiles files, Image image, String ending) {
        return files.spec().toBuilder()
                .image(ImageFiles.withId(image, image.id() + ending))
                .build();
    }

    /** An odd id may be refused; then nothing is there that another one could be taken for. */
    private static void requireAnswer(String answer) {
        if (Stream.of("success", "INVALID_ARGUMENT").noneMatch(answer::startsWith)) {
            throw new AssertionError(answer);
        }
    }
}
