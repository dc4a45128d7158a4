package org.virttck.specs.instances;

import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.model.Flavor;
import org.virttck.driver.model.Image;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.harness.bench.Images;

/** What no driver may make an instance of. */
enum BadSpawn {
    MISSING_IMAGE("missing-image-is-refused", BadSpawn.image(Images::missing)),
    CORRUPT_IMAGE("wrong-checksum-is-refused", BadSpawn.image(Images::corrupt)),
    QCOW2_LABELLED_RAW("mislabelled-image-is-refused", BadSpawn.image(Images::qcow2LabelledRaw)),
    RAW_LABELLED_QCOW2("mislabelled-image-is-refused", BadSpawn.image(Images::rawLabelledQcow2)),
    BACKING_FILE("backing-file-is-refused", BadSpawn.image(Images::qcow2WithBackingFile)),
    LARGER_THAN_THE_DISK("image-larger-than-the-disk-is-refused", BadSpawn::imageLargerThanTheDisk),
    TOO_LITTLE_MEMORY("flavor-below-the-image-minimum-is-refused", BadSpawn::tooLittleMemory),
    TOO_SMALL_A_DISK("flavor-below-the-image-minimum-is-refused", BadSpawn::tooSmallADisk),
    IMPOSSIBLE_MEMORY("impossible-flavor-is-out-of-resources", BadSpawn::impossibleMemory);

    private static final long MOST_MEMORY_MIB = 67_108_864;
    private static final long BYTES_IN_GIB = 1L << 30;

    private final String rule;

    @SuppressWarnings("ImmutableEnumChecker") // a method reference has no state
    private final BiFunction<InstanceSpec, Images, InstanceSpec> spoiling;

    BadSpawn(String rule, BiFunction<InstanceSpec, Images, InstanceSpec> spoiling) {
        this.rule = "instances." + rule;
        this.spoiling = spoiling;
    }

    String rule() {
        return rule;
    }

    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    ErrorCode refusal() {
        return this == IMPOSSIBLE_MEMORY ? ErrorCode.OUT_OF_RESOURCES : ErrorCode.INVALID_ARGUMENT;
    }

    /** The same id and name, but not to be spawned. */
    InstanceSpec spoil(InstanceSpec good, Images images) {
        return spoiling.apply(good, images);
    }

    private static BiFunction<InstanceSpec, Images, InstanceSpec> image(Function<Images, Image> bad) {
        return (good, images) -> good.toBuilder().image(bad.apply(images)).build();
    }

    private static InstanceSpec imageLargerThanTheDisk(InstanceSpec good, Images images) {
        long bytes = good.flavor().rootGib() * BYTES_IN_GIB + 1;
        return good.toBuilder().image(images.ofSize(bytes)).build();
    }

    private static InstanceSpec tooLittleMemory(InstanceSpec good, Images images) {
        long minimum = good.flavor().memoryMib() + 1;
        return good.toBuilder()
                .image(withMinimum(images.bootable(), minimum, 0))
                .build();
    }

    private static InstanceSpec tooSmallADisk(InstanceSpec good, Images images) {
        long minimum = good.flavor().rootGib() + 1;
        return good.toBuilder()
                .image(withMinimum(images.bootable(), 0, minimum))
                .build();
    }

    private static InstanceSpec impossibleMemory(InstanceSpec good, Images images) {
        Flavor usual = good.flavor();
        Flavor huge = new Flavor(usual.name(), usual.vcpus(), MOST_MEMORY_MIB, usual.rootGib());
        return good.toBuilder().image(images.bootable()).flavor(huge).build();
    }

    private static Image withMinimum(Image image, long memoryMib, long rootGib) {
        return new Image(
                image.id(), image.format(), image.location(), image.sha256(), memoryMib, rootGib, image.kernel());
    }
}
