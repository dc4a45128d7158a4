package org.virttck.specs.rescue;

import static org.virttck.specs.mutation.Mutant.breaking;
import static org.virttck.specs.rescue.Rescues.OF_RESCUE;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.virttck.specs.instances.Faults;
import org.virttck.specs.instances.Remembered;
import org.virttck.specs.mutation.Mutant;
import org.virttck.specs.mutation.Mutants;

/** What guests find in the hands of drivers that rescue wrongly. */
final class RescueConsoleMutants implements Mutants {

    private static final String OUTPUT = "console.output";

    @Override
    public List<Mutant> all() {
        return List.of(
                breaking("rescue.rescue-image-is-booted", "the guest boots from its own disk again")
                        .on(OUTPUT, Faults.console(text -> text.replace(OF_RESCUE, ""))),
                breaking("rescue.original-disk-is-second", "the disk that is to be mended is left out")
                        .on(OUTPUT, Faults.console(text -> text.replaceAll("guest: disk name=vdb [^\\n]*\\n", ""))),
                breaking("rescue.original-disk-is-second", "the rescue image takes the place of the disk")
                        .on(OUTPUT, Faults.console(RescueConsoleMutants::withTheRescueDiskTwice)),
                breaking("rescue.rescue-disk-is-fresh", "the disk of the last rescue is found again")
                        .on(OUTPUT, Rescues.boots(RescueConsoleMutants::countingRescues)),
                breaking(
                                "rescue.unrescue-boots-the-original",
                                "the definition for the rescue has replaced the usual one")
                        .on(OUTPUT, Rescues.boots(RescueConsoleMutants::rescuedForEver)),
                breaking("rescue.original-disk-survives", "the root disk is made anew from the image")
                        .on(OUTPUT, Rescues.boots(RescueConsoleMutants::countingAnewAfterARescue)),
                definedAnew("power.reboot", "rescue.hard-reboot-boots-the-rescue-image", "the definition is made anew"),
                definedAnew("power.on", "rescue.power-cycle-stays-rescued", "power on takes the usual definition"));
    }

    private static String withTheRescueDiskTwice(String text) {
        return text.replaceAll("(disk name=vda )(bytes=\\d+)( [^\\n]*\\nguest: disk name=vdb )bytes=\\d+", "$1$2$3$2");
    }

    private static List<String> countingRescues(List<String> boots) {
        return numbered(boots, boot -> boot.contains(OF_RESCUE));
    }

    private static List<String> countingAnewAfterARescue(List<String> boots) {
        int rescue = indexOfRescue(boots);
        List<String> changed = new ArrayList<>(boots.subList(0, rescue));
        changed.addAll(numbered(boots.subList(rescue, boots.size()), boot -> !boot.contains(OF_RESCUE)));
        return changed;
    }

    private static List<String> numbered(List<String> boots, Predicate<String> counted) {
        int number = 0;
        List<String> changed = new ArrayList<>();
        for (String boot : boots) {
            number += counted.test(boot) ? 1 : 0;
            changed.add(counted.test(boot) ? Rescues.withBoots(boot, number) : boot);
        }
        return changed;
    }

    private static List<String> rescuedForEver(List<String> boots) {
        int rescue = indexOfRescue(boots);
        List<String> changed = new ArrayList<>(boots.subList(0, rescue));
        boots.subList(rescue, boots.size()).forEach(boot -> changed.add(asRescue(boot)));
        return changed;
    }

    private static int indexOfRescue(List<String> boots) {
        int index = 0;
        while (index < boots.size() && !boots.get(index).contains(OF_RESCUE)) {
            index++;
        }
        return index;
    }

    private static String asRescue(String boot) {
        return boot.contains(OF_RESCUE) ? boot : boot.replaceFirst("(guest: boot id=\\S+)", "$1" + OF_RESCUE);
    }

    /** The flag of the rescue stays, and something else is booted. */
    private static Mutant definedAnew(String operation, String rule, String fault) {
        Remembered booted = new Remembered();
        UnaryOperator<List<String>> lastBootIsUsual = boots -> {
            List<String> changed = new ArrayList<>(boots);
            int last = changed.size() - 1;
            changed.set(last, changed.get(last).replace(OF_RESCUE, ""));
            return changed;
        };
        return breaking(rule, fault)
                .onEach(operation, booted.forgottenFirst(call -> {
                    booted.add(call);
                    return call.proceed();
                }))
                .on(OUTPUT, call -> {
                    byte[] right = call.proceed();
                    return booted.knows(call) ? Rescues.bootsChanged(right, lastBootIsUsual) : right;
                });
    }
}
