package org.virttck.specs.security;

import java.util.Optional;
import org.virttck.driver.model.GuestSetup;
import org.virttck.driver.model.Image;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.RescueSpec;
import org.virttck.driver.model.Secret;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.engine.EnumCase;
import org.virttck.harness.engine.EnumCases;

/** Calls that hold a secret and are refused. */
enum SecretCall implements EnumCase {
    SPAWN_WITHOUT_AN_IMAGE,
    SPAWN_OF_A_DUPLICATE,
    REBUILD_OF_NOBODY,
    NEW_PASSWORD_OF_NOBODY,
    RESCUE_OF_NOBODY;

    /** The call itself. The ground for it is laid when this is asked for. */
    Runnable with(Secret secret, Bench bench) {
        return switch (this) {
            case SPAWN_WITHOUT_AN_IMAGE -> {
                InstanceSpec spec =
                        withPassword(bench.spec(), secret, bench.images().missing());
                yield () -> bench.instances().spawn(spec);
            }
            case SPAWN_OF_A_DUPLICATE -> duplicate(secret, bench);
            case REBUILD_OF_NOBODY -> {
                InstanceSpec spec =
                        withPassword(bench.spec(), secret, bench.images().bootable());
                yield () -> bench.instances().rebuild(spec);
            }
            case NEW_PASSWORD_OF_NOBODY -> () -> bench.driver().guest().setAdminPassword(bench.unknown(), secret);
            case RESCUE_OF_NOBODY -> {
                RescueSpec rescue = new RescueSpec(bench.images().bootable(), Optional.of(secret));
                yield () -> bench.rescue().rescue(bench.unknown(), rescue);
            }
        };
    }

    @Override
    public String rule() {
        return "security.refusals-quote-no-secret";
    }

    private static Runnable duplicate(Secret secret, Bench bench) {
        InstanceSpec first = new ImageFiles(bench).spec();
        bench.arrange("an instance", () -> bench.instances().spawn(first));
        InstanceSpec again = withPassword(first.toBuilder(), secret, first.image());
        return () -> bench.instances().spawn(again);
    }

    private static InstanceSpec withPassword(InstanceSpec.Builder builder, Secret secret, Image image) {
        return builder.setup(GuestSetup.NOTHING.withAdminPassword(secret))
                .image(image)
                .build();
    }

    /** All of them. */
    static final class Rows extends EnumCases {
        Rows() {
            super(SecretCall.class);
        }
    }
}
