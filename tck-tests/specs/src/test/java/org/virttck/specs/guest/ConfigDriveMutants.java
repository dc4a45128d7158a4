package org.virttck.specs.guest;

import static org.virttck.specs.guest.Wrongly.finding;
import static org.virttck.specs.guest.Wrongly.making;
import static org.virttck.specs.mutation.Mutant.breaking;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.harness.distort.Answer;
import org.virttck.specs.mutation.Mutant;
import org.virttck.specs.mutation.Mutants;

/** What drivers do wrong with config drives. */
final class ConfigDriveMutants implements Mutants {

    private static final String SPAWN = "instances.spawn";
    private static final String OUTPUT = "console.output";

    @Override
    public List<Mutant> all() {
        return List.of(
                breaking("guest.config-drive-is-there", "the drive is attached without its label")
                        .on(OUTPUT, finding(Wrongly.without("config-drive"))),
                breaking("guest.config-drive-is-there", "the drive is labelled in upper case")
                        .on(OUTPUT, finding(text -> text.replace("label=config-2", "label=CONFIG-2"))),
                breaking("guest.no-config-drive-unless-asked", "every instance gets a drive")
                        .on(SPAWN, making(spec -> withDrive(spec, true))),
                breaking("guest.config-drive-names-its-instance", "the hypervisor's own name is written")
                        .on(
                                OUTPUT,
                                finding(text -> text.replaceAll("(config-drive .*) name=\\S+", "$1 name=instance-1"))),
                breaking("guest.config-drive-names-its-instance", "the drive bears an id of its own")
                        .on(
                                OUTPUT,
                                finding(text -> text.replaceAll("(config-drive .*) uuid=\\S{8}", "$1 uuid=00000000"))),
                breaking("guest.metadata-is-exact", "everything beyond ASCII is replaced")
                        .on(SPAWN, making(spec -> withValues(spec, value -> value.replaceAll("[^ -~\\s]", "?")))),
                breaking("guest.metadata-is-exact", "values are trimmed")
                        .on(SPAWN, making(spec -> withValues(spec, String::strip))),
                breaking("guest.metadata-is-exact", "empty values are left out")
                        .on(SPAWN, making(ConfigDriveMutants::withoutEmptyValues)),
                breaking("guest.config-drive-is-of-this-instance-only", "drives are cached for each project")
                        .onEach(SPAWN, ConfigDriveMutants::caching),
                Earlier.atRebuild(
                        breaking("guest.rebuilt-config-drive-is-new", "the drive is kept over a rebuild"),
                        ConfigDriveMutants::withDriveOf),
                Earlier.atSpawn(
                        breaking("guest.earlier-config-drive-is-gone", "the drive is not removed with its instance"),
                        ConfigDriveMutants::withDriveOf));
    }

    private static InstanceSpec withDrive(InstanceSpec spec, boolean wanted) {
        return spec.toBuilder().setup(spec.setup().withConfigDrive(wanted)).build();
    }

    private static InstanceSpec withDriveOf(InstanceSpec spec, InstanceSpec other) {
        return withDrive(spec, other.setup().configDrive()).toBuilder()
                .metadata(other.metadata())
                .build();
    }

    private static InstanceSpec withValues(InstanceSpec spec, UnaryOperator<String> change) {
        Map<String, String> changed = spec.metadata().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> change.apply(entry.getValue())));
        return spec.toBuilder().metadata(changed).build();
    }

    private static InstanceSpec withoutEmptyValues(InstanceSpec spec) {
        Map<String, String> rest = spec.metadata().entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return spec.toBuilder().metadata(rest).build();
    }

    private static Answer caching() {
        Map<String, Map<String, String>> drives = new ConcurrentHashMap<>();
        return call -> {
            InstanceSpec spec = call.argument(0);
            if (!spec.setup().configDrive()) {
                return call.proceed();
            }
            Map<String, String> cached =
                    drives.computeIfAbsent(Wrongly.project(spec.name()), project -> spec.metadata());
            return call.with(spec.toBuilder().metadata(cached).build());
        };
    }
}
