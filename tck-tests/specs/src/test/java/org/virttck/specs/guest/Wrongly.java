package org.virttck.specs.guest;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.virttck.driver.model.Flavor;
import org.virttck.driver.model.InjectedFile;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.harness.distort.Answer;
import org.virttck.harness.distort.Call;

/** What drivers that are wrong inside the guest have in common. */
final class Wrongly {

    private static final String BOOT = "guest: boot ";
    private static final String READY = "guest: ready\n";

    private Wrongly() {}

    /** Makes, or makes anew, another instance than the one that was asked for. */
    static Answer making(UnaryOperator<InstanceSpec> change) {
        return call -> call.with(change.apply(call.argument(0)));
    }

    /** Makes, or makes anew, an instance with other files than those that were asked for. */
    static Answer writing(UnaryOperator<List<InjectedFile>> change) {
        return making(spec -> spec.toBuilder()
                .setup(spec.setup().withFiles(change.apply(spec.setup().files())))
                .build());
    }

    /** Leaves out the files that are not of some kind. */
    static Answer writingOnly(Predicate<InjectedFile> kind) {
        return writing(files -> files.stream().filter(kind).toList());
    }

    /** Shows guests that find something else at each boot. A short read shows what was written. */
    static Answer finding(UnaryOperator<String> change) {
        return console(text -> text.contains(READY) && text.contains(BOOT), change);
    }

    /** Shows guests that find something else at their newest boot, when they were not booted the first time. */
    static Answer findingLater(UnaryOperator<String> change) {
        return console(text -> text.indexOf(BOOT) != text.lastIndexOf(BOOT), text -> {
            int newest = text.lastIndexOf(BOOT);
            return text.substring(0, newest) + change.apply(text.substring(newest));
        });
    }

    /** Says one line more before the guest is ready. */
    static UnaryOperator<String> adding(String line) {
        return text -> text.replace(READY, line + "\n" + READY);
    }

    /** Leaves out all lines that begin with a word. */
    static UnaryOperator<String> without(String word) {
        return text -> text.replaceAll("guest: " + word + " [^\\n]*\\n", "");
    }

    /** The same with other disks beside the root disk. */
    static InstanceSpec withDisks(InstanceSpec spec, long ephemeralGib, long swapMib) {
        Flavor flavor = spec.flavor();
        return spec.toBuilder()
                .flavor(new Flavor(
                        flavor.name(), flavor.vcpus(), flavor.memoryMib(), flavor.rootGib(), ephemeralGib, swapMib))
                .build();
    }

    /** The project that a name belongs to: all instances of one spec. */
    static String project(String name) {
        return name.replaceAll("-\\d+$", "");
    }

    static InstanceSpec spec(Call call) {
        return call.argument(0);
    }

    private static Answer console(Predicate<String> whole, UnaryOperator<String> change) {
        return call -> {
            String text = new String(call.<byte[]>proceed(), StandardCharsets.UTF_8);
            return (whole.test(text) ? change.apply(text) : text).getBytes(StandardCharsets.UTF_8);
        };
    }
}
