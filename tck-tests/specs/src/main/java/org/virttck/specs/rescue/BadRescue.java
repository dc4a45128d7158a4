package org.virttck.specs.rescue;

import java.net.URI;
import java.util.Optional;
import org.virttck.driver.model.Image;
import org.virttck.driver.model.KernelBoot;
import org.virttck.harness.bench.Bench;

/** Images with which no instance can be rescued. */
enum BadRescue {
    MISSING_DISK {
        @Override
        Image image(Bench bench) {
            return bench.images().missing();
        }
    },
    WRONG_CHECKSUM {
        @Override
        Image image(Bench bench) {
            return bench.images().corrupt();
        }
    },
    WRONG_FORMAT {
        @Override
        Image image(Bench bench) {
            return bench.images().qcow2LabelledRaw();
        }
    },
    MISSING_KERNEL {
        @Override
        Image image(Bench bench) {
            Image usual = bench.images().bootable();
            URI nothing = bench.images().missing().location();
            return new Image(
                    "without-kernel",
                    usual.format(),
                    usual.location(),
                    usual.sha256(),
                    usual.minMemoryMib(),
                    usual.minRootGib(),
                    Optional.of(new KernelBoot(nothing, nothing, "")));
        }
    };

    /** An image that must be refused. */
    abstract Image image(Bench bench);
}
