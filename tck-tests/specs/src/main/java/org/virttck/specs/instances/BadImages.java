package org.virttck.specs.instances;

import java.net.URI;
import java.util.Optional;
import org.virttck.driver.model.Image;
import org.virttck.driver.model.KernelBoot;
import org.virttck.harness.bench.Images;

/** Images that boot a kernel, of which a part is not there. */
final class BadImages {

    private BadImages() {}

    static Image withoutKernel(Images images) {
        KernelBoot whole = kernel(images.bootable());
        return withKernel(images, new KernelBoot(nowhere(images), whole.ramdisk(), whole.arguments()));
    }

    static Image withoutRamdisk(Images images) {
        KernelBoot whole = kernel(images.bootable());
        return withKernel(images, new KernelBoot(whole.kernel(), nowhere(images), whole.arguments()));
    }

    /** An image that boots from its disk lends its own file: what matters is the part that is not there. */
    private static KernelBoot kernel(Image image) {
        return image.kernel().orElseGet(() -> new KernelBoot(image.location(), image.location(), ""));
    }

    private static URI nowhere(Images images) {
        return images.missing().location();
    }

    private static Image withKernel(Images images, KernelBoot incomplete) {
        Image image = images.bootable();
        return new Image(
                image.id(),
                image.format(),
                image.location(),
                image.sha256(),
                image.minMemoryMib(),
                image.minRootGib(),
                Optional.of(incomplete));
    }
}
