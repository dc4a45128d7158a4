package org.virttck.specs.guest;

import static org.virttck.specs.guest.Wrongly.writing;
import static org.virttck.specs.guest.Wrongly.writingOnly;
import static org.virttck.specs.mutation.Mutant.breaking;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.virttck.driver.model.Bytes;
import org.virttck.driver.model.InjectedFile;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.harness.distort.Answer;
import org.virttck.specs.mutation.Mutant;
import org.virttck.specs.mutation.Mutants;

/** What drivers do wrong with files that are put into a guest. */
final class GuestFilesMutants implements Mutants {

    private static final String SPAWN = "instances.spawn";
    private static final int SECTOR = 512;

    @Override
    public List<Mutant> all() {
        return List.of(
                breaking("guest.file-is-found", "parent folders are not made")
                        .on(SPAWN, writingOnly(file -> file.path().split("/", -1).length < 5)),
                breaking("guest.file-bytes-are-exact", "content is taken for text")
                        .on(SPAWN, writing(files -> each(files, GuestFilesMutants::asText))),
                breaking("guest.file-bytes-are-exact", "content is cut at what fits one message")
                        .on(SPAWN, writing(files -> each(files, GuestFilesMutants::cut))),
                breaking("guest.file-bytes-are-exact", "content is filled up to whole sectors")
                        .on(SPAWN, writing(files -> each(files, GuestFilesMutants::filledUp))),
                breaking("guest.empty-file-is-found", "no content is taken for no file")
                        .on(SPAWN, writingOnly(file -> file.content().length() > 0)),
                breaking("guest.file-paths-are-exact", "paths go through a shell")
                        .on(SPAWN, writing(files -> renamed(files, "[^A-Za-z0-9/._%-]"))),
                breaking("guest.file-paths-are-exact", "paths go through a file system of ASCII names")
                        .on(SPAWN, writing(files -> renamed(files, "[^ -~]"))),
                breaking("guest.files-are-of-this-instance-only", "files are staged under their path")
                        .onEach(SPAWN, GuestFilesMutants::staging),
                Earlier.atRebuild(
                        breaking("guest.rebuilt-guest-has-the-new-files", "the drive with the files is kept"),
                        (next, first) -> next.toBuilder()
                                .setup(next.setup().withFiles(first.setup().files()))
                                .build()));
    }

    private static List<InjectedFile> each(List<InjectedFile> files, UnaryOperator<byte[]> change) {
        return files.stream()
                .map(file -> new InjectedFile(
                        file.path(), Bytes.of(change.apply(file.content().toArray()))))
                .toList();
    }

    private static byte[] asText(byte[] content) {
        return new String(content, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] cut(byte[] content) {
        return Arrays.copyOf(content, Math.min(content.length, 10 * 1024));
    }

    private static byte[] filledUp(byte[] content) {
        boolean isLong = content.length > SECTOR / 2;
        return isLong ? Arrays.copyOf(content, (content.length / SECTOR + 1) * SECTOR) : content;
    }

    private static List<InjectedFile> renamed(List<InjectedFile> files, String awkward) {
        return files.stream()
                .map(file -> new InjectedFile(file.path().replaceAll(awkward, "_"), file.content()))
                .toList();
    }

    /** One folder for each project; what is there already is not written again. */
    private static Answer staging() {
        Map<String, InjectedFile> staged = new ConcurrentHashMap<>();
        return call -> {
            InstanceSpec spec = call.argument(0);
            List<InjectedFile> files = spec.setup().files().stream()
                    .map(file -> staged.computeIfAbsent(Wrongly.project(spec.name()) + file.path(), key -> file))
                    .toList();
            return call.with(
                    spec.toBuilder().setup(spec.setup().withFiles(files)).build());
        };
    }
}
