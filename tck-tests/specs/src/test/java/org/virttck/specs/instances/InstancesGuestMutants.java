package org.virttck.specs.instances;

import static org.virttck.specs.instances.Faults.console;
import static org.virttck.specs.mutation.Mutant.breaking;

import java.util.List;
import java.util.regex.Pattern;
import org.virttck.specs.mutation.Mutant;
import org.virttck.specs.mutation.Mutants;

/** Guests that do not get what was ordered; seen on the console, as the reference's guests are simulated. */
final class InstancesGuestMutants implements Mutants {

    private static final Pattern MEMORY = Pattern.compile("memory kib=(\\d+)");

    @Override
    public List<Mutant> all() {
        return List.of(
                breaking("instances.guest-boots", "the guest hangs before its user space begins")
                        .on("console.output", console(text -> text.replace("guest: ready\n", ""))),
                breaking("instances.guest-sees-its-vcpus", "the guest finds one CPU, whatever the flavor")
                        .on("console.output", console(text -> text.replaceAll("cpus n=\\d+", "cpus n=1"))),
                breaking("instances.guest-sees-its-memory", "a balloon takes half of the guest's memory")
                        .on("console.output", console(text -> memoryTimes(0.5, text))),
                breaking("instances.guest-sees-its-memory", "the guest gets twice the memory of the flavor")
                        .on("console.output", console(text -> memoryTimes(2, text))),
                breaking("instances.guest-sees-its-root-disk", "the disk stays as large as the image")
                        .on("console.output", console(text -> text.replaceAll("bytes=\\d+", "bytes=65536"))),
                breaking("instances.guest-sees-its-root-disk", "GiB and GB are confused")
                        .on("console.output", console(text -> text.replaceAll("bytes=\\d+", "bytes=1000000000"))));
    }

    private static String memoryTimes(double factor, String text) {
        return MEMORY.matcher(text)
                .replaceAll(found -> "memory kib=" + Math.round(Long.parseLong(found.group(1)) * factor));
    }
}
