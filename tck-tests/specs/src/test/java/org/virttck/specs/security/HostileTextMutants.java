package org.virttck.specs.security;

import static org.virttck.specs.mutation.Mutant.breaking;
import static org.virttck.specs.security.Specs.SPAWN;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.harness.distort.Answer;
import org.virttck.harness.distort.Call;
import org.virttck.specs.instances.Faults;
import org.virttck.specs.mutation.Mutant;
import org.virttck.specs.mutation.Mutants;

/** What drivers do wrong with texts of users. */
final class HostileTextMutants implements Mutants {

    private static final String METADATA = "security.hostile-metadata-is-taken-or-refused";
    private static final String NOT_RUN = "security.texts-are-not-run";
    private static final int LONGEST_COLUMN = 65_535;

    @Override
    public List<Mutant> all() {
        return List.of(
                breaking(METADATA, "the document of the metadata cannot be written")
                        .on(
                                SPAWN,
                                Specs.when(
                                        spec -> spec.metadata().containsValue("a\ud800b"),
                                        Faults.refuse(ErrorCode.INTERNAL))),
                breaking(METADATA, "a column of the database is too short, and the instance is there already")
                        .on(SPAWN, Specs.when(HostileTextMutants::isTooLong, HostileTextMutants::spawnAndRefuse)),
                breaking(METADATA, "a key of the user takes the place of a key of the driver")
                        .on(
                                SPAWN,
                                Specs.when(
                                        spec -> spec.metadata().containsKey("class"),
                                        Specs.changed(HostileTextMutants::withoutLastCharacter))),
                breaking("security.hostile-image-ids-are-taken-or-refused", "the id is the name of a file")
                        .on(SPAWN, HostileTextMutants::spawnFromTheCache),
                breaking("security.hostile-image-ids-are-taken-or-refused", "a slash in the id is a missing folder")
                        .on(
                                SPAWN,
                                Specs.when(
                                        spec -> spec.image().id().startsWith("../"),
                                        Faults.refuse(ErrorCode.INTERNAL))),
                breaking("security.hostile-kernel-arguments-are-taken-or-refused", "the definition is no XML any more")
                        .on(SPAWN, Specs.when(HostileTextMutants::spoilsXml, Faults.refuse(ErrorCode.INTERNAL))),
                breaking(NOT_RUN, "an image is converted by a line for a shell")
                        .on(SPAWN, running(spec -> "" + spec.image().location().getPath())),
                breaking(NOT_RUN, "the cache is filled by a line for a shell")
                        .on(SPAWN, running(spec -> "\"" + spec.image().id() + "\"")),
                breaking(NOT_RUN, "a hook is told of the metadata in a line for a shell")
                        .on(SPAWN, running(spec -> "'" + spec.metadata().get("value") + "'")));
    }

    private static boolean isTooLong(InstanceSpec spec) {
        return spec.metadata().values().stream().anyMatch(value -> value.length() > LONGEST_COLUMN);
    }

    private static Object spawnFromTheCache(Call call) throws Throwable {
        Path cached = Path.of("cache", call.<InstanceSpec>argument(0).image().id());
        return Files.exists(cached) ? null : call.proceed();
    }

    private static Object spawnAndRefuse(Call call) throws Throwable {
        call.proceed();
        throw Faults.refusal(ErrorCode.INVALID_ARGUMENT);
    }

    private static InstanceSpec withoutLastCharacter(InstanceSpec spec) {
        return spec.toBuilder()
                .name(spec.name().substring(0, spec.name().length() - 1))
                .build();
    }

    private static boolean spoilsXml(InstanceSpec spec) {
        return spec.image()
                .kernel()
                .filter(kernel -> kernel.arguments().indexOf('\u001b') >= 0)
                .isPresent();
    }

    /** Runs a shell only where there is something to run: starting one for each spawn takes long. */
    private static Answer running(Function<InstanceSpec, String> text) {
        return Specs.when(spec -> text.apply(spec).contains("touch"), call -> {
            shell("true " + text.apply(call.argument(0)));
            return call.proceed();
        });
    }

    private static void shell(String line) throws IOException, InterruptedException {
        new ProcessBuilder("sh", "-c", line)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
