package org.virttck.specs.instances;

import static org.virttck.specs.mutation.Mutant.breaking;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.VirtDriverException;
import org.virttck.driver.model.DiskFormat;
import org.virttck.driver.model.Flavor;
import org.virttck.driver.model.Image;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.harness.distort.Answer;
import org.virttck.harness.distort.Call;
import org.virttck.specs.mutation.Mutant;
import org.virttck.specs.mutation.Mutants;

/** What drivers do wrong when they look at an image, or do not. */
final class InstancesImageMutants implements Mutants {

    private static final long BYTES_IN_GIB = 1L << 30;
    private static final long MOST_MEMORY_MIB = 65_536;

    @Override
    public List<Mutant> all() {
        return List.of(
                breaking("instances.missing-image-is-refused", "the error of the file system is passed on")
                        .on("instances.spawn", InstancesImageMutants::internalWhenMissing),
                breaking("instances.wrong-checksum-is-refused", "nobody computes the checksum")
                        .on("instances.spawn", image(image -> copy(image, image.format(), Optional.empty(), true))),
                breaking("instances.mislabelled-image-is-refused", "the format is guessed from the content")
                        .on("instances.spawn", image(InstancesImageMutants::withGuessedFormat)),
                breaking("instances.backing-file-is-refused", "the backing file is what the guest gets")
                        .on("instances.spawn", InstancesImageMutants::followBackingFile),
                breaking("instances.image-larger-than-the-disk-is-refused", "the disk grows to what the image needs")
                        .on("instances.spawn", InstancesImageMutants::growToFit),
                breaking("instances.flavor-below-the-image-minimum-is-refused", "minimums are left to the caller")
                        .on("instances.spawn", image(image -> copy(image, image.format(), image.sha256(), false))),
                breaking("instances.impossible-flavor-is-out-of-resources", "the hypervisor's error is passed on")
                        .on("instances.spawn", InstancesImageMutants::internalWhenMemoryIsTooMuch));
    }

    private static Answer image(UnaryOperator<Image> change) {
        return call -> {
            InstanceSpec spec = call.argument(0);
            return call.with(spec.toBuilder().image(change.apply(spec.image())).build());
        };
    }

    private static Object internalWhenMissing(Call call) throws Throwable {
        if (!Files.exists(fileOf(call.<InstanceSpec>argument(0).image()))) {
            throw Faults.refusal(ErrorCode.INTERNAL);
        }
        return call.proceed();
    }

    private static Object internalWhenMemoryIsTooMuch(Call call) throws Throwable {
        boolean huge = call.<InstanceSpec>argument(0).flavor().memoryMib() > MOST_MEMORY_MIB;
        return huge ? Faults.refuse(ErrorCode.INTERNAL).to(call) : call.proceed();
    }

    private static Object followBackingFile(Call call) throws Throwable {
        try {
            return call.proceed();
        } catch (VirtDriverException e) {
            if (!e.getMessage().contains("backing file")) {
                throw e;
            }
            InstanceSpec spec = call.argument(0);
            return call.with(spec.toBuilder().image(Faults.someFile()).build());
        }
    }

    private static Object growToFit(Call call) throws Throwable {
        InstanceSpec spec = call.argument(0);
        long needed = sizeOf(spec.image()) / BYTES_IN_GIB + 1;
        Flavor flavor = spec.flavor();
        long grown = Math.max(needed, flavor.rootGib());
        Flavor fitting = new Flavor(flavor.name(), flavor.vcpus(), flavor.memoryMib(), grown);
        return call.with(spec.toBuilder().flavor(fitting).build());
    }

    private static Image withGuessedFormat(Image image) {
        if (!Files.exists(fileOf(image))) {
            return image;
        }
        DiskFormat guessed = beginsWithMagic(fileOf(image)) ? DiskFormat.QCOW2 : DiskFormat.RAW;
        return copy(image, guessed, image.sha256(), true);
    }

    private static boolean beginsWithMagic(Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            return new String(bytes.readNBytes(3), StandardCharsets.ISO_8859_1).equals("QFI");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long sizeOf(Image image) throws IOException {
        return Files.exists(fileOf(image)) ? Files.size(fileOf(image)) : 0;
    }

    private static Path fileOf(Image image) {
        return Path.of(image.location());
    }

    private static Image copy(Image image, DiskFormat format, Optional<String> sha256, boolean minimums) {
        return new Image(
                image.id(),
                format,
                image.location(),
                sha256,
                minimums ? image.minMemoryMib() : 0,
                minimums ? image.minRootGib() : 0,
                image.kernel());
    }
}
