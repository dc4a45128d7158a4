package org.virttck.specs.instances;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.model.Image;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.VifBinding;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.bench.Images;

/** What no driver may make an instance of. */
enum BadSpawn implements Flaw {
    MISSING_IMAGE("missing-image-is-refused", BadSpawn.image(Images::missing)),
    CORRUPT_IMAGE("wrong-checksum-is-refused", BadSpawn.image(Images::corrupt)),
    QCOW2_LABELLED_RAW("mislabelled-image-is-refused", BadSpawn.image(Images::qcow2LabelledRaw)),
    RAW_LABELLED_QCOW2("mislabelled-image-is-refused", BadSpawn.image(Images::rawLabelledQcow2)),
    BACKING_FILE("backing-file-is-refused", BadSpawn.image(Images::qcow2WithBackingFile)),
    MISSING_KERNEL("missing-kernel-is-refused", BadSpawn.image(BadImages::withoutKernel)),
    MISSING_RAMDISK("missing-kernel-is-refused", BadSpawn.image(BadImages::withoutRamdisk)),
    LARGER_THAN_THE_DISK("image-larger-than-the-disk-is-refused", BadSizes::imageLargerThanTheDisk),
    TOO_LITTLE_MEMORY("flavor-below-the-image-minimum-is-refused", BadSizes::tooLittleMemory),
    TOO_SMALL_A_DISK("flavor-below-the-image-minimum-is-refused", BadSizes::tooSmallADisk),
    IMPOSSIBLE_MEMORY("impossible-flavor-is-out-of-resources", BadSizes::impossibleMemory),
    IMPOSSIBLE_CPUS("impossible-cpus-are-out-of-resources", BadSizes::impossibleCpus),
    IMPOSSIBLE_DISK("impossible-disk-is-out-of-resources", BadSizes::impossibleDisk),
    MISSING_BRIDGE("unpluggable-vif-is-refused", BadSpawn.vif(new VifBinding.Bridge("no-such-br"))),
    MISSING_SWITCH("unpluggable-vif-is-refused", BadSpawn.vif(new VifBinding.Ovs("no-such-br", "no-such-port"))),
    MISSING_DEVICE("unpluggable-vif-is-refused", BadSpawn.vif(new VifBinding.Macvtap("no-such-dev"))),
    MISSING_PCI_DEVICE("unpluggable-vif-is-refused", BadSpawn.vif(new VifBinding.Hostdev("ffff:ff:1f.7")));

    private static final Set<BadSpawn> IMPOSSIBLE = Set.of(IMPOSSIBLE_MEMORY, IMPOSSIBLE_CPUS, IMPOSSIBLE_DISK);

    private final String rule;

    @SuppressWarnings("ImmutableEnumChecker") // a method reference has no state
    private final BiFunction<InstanceSpec, Bench, InstanceSpec> spoiling;

    BadSpawn(String rule, BiFunction<InstanceSpec, Bench, InstanceSpec> spoiling) {
        this.rule = "instances." + rule;
        this.spoiling = spoiling;
    }

    String rule() {
        return rule;
    }

    @Override
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public ErrorCode refusal() {
        return IMPOSSIBLE.contains(this) ? ErrorCode.OUT_OF_RESOURCES : ErrorCode.INVALID_ARGUMENT;
    }

    @Override
    public InstanceSpec spoil(InstanceSpec good, Bench bench) {
        return spoiling.apply(good, bench);
    }

    /** A host with Open vSwitch may make the bridge that it lacks. */
    @Override
    public boolean permits(String answer) {
        return Flaw.super.permits(answer) || (this == MISSING_SWITCH && answer.equals("success"));
    }

    /** Beside that, thin storage may promise more than it has. */
    @Override
    public boolean isCertain() {
        return this != MISSING_SWITCH && this != IMPOSSIBLE_DISK;
    }

    private static BiFunction<InstanceSpec, Bench, InstanceSpec> image(Function<Images, Image> bad) {
        return (good, bench) ->
                good.toBuilder().image(bad.apply(bench.images())).build();
    }

    private static BiFunction<InstanceSpec, Bench, InstanceSpec> vif(VifBinding binding) {
        return (good, bench) ->
                good.toBuilder().vifs(List.of(bench.vif(binding))).build();
    }
}
