package org.virttck.specs.guest;

import static org.virttck.specs.guest.Wrongly.making;
import static org.virttck.specs.mutation.Mutant.breaking;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.virttck.driver.model.GuestSetup;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.Secret;
import org.virttck.specs.mutation.Mutant;
import org.virttck.specs.mutation.Mutants;

/** What drivers do wrong with the password with which a guest is made. */
final class FirstPasswordMutants implements Mutants {

    private static final String SPAWN = "instances.spawn";
    private static final Secret DEFAULT = new Secret("changeme");

    @Override
    public List<Mutant> all() {
        return List.of(
                breaking("guest.first-password-is-in-force", "the agent has not started yet, and nobody cares")
                        .on(SPAWN, making(spec -> withPassword(spec, Optional.empty()))),
                breaking("guest.first-password-is-exact", "the password ends at the first quotation mark")
                        .on(SPAWN, making(spec -> changed(spec, text -> text.split("'", -1)[0]))),
                breaking("guest.first-password-is-exact", "the password is trimmed")
                        .on(SPAWN, making(spec -> changed(spec, String::strip))),
                breaking("guest.no-password-unless-asked", "there is a default password")
                        .on(
                                SPAWN,
                                making(spec -> withPassword(
                                        spec, spec.setup().adminPassword().or(() -> Optional.of(DEFAULT))))),
                Earlier.atRebuild(
                        breaking("guest.rebuilt-guest-has-the-new-password", "the drive with the first one is kept"),
                        (next, first) -> withPassword(next, first.setup().adminPassword())));
    }

    private static InstanceSpec withPassword(InstanceSpec spec, Optional<Secret> password) {
        GuestSetup setup = spec.setup();
        return spec.toBuilder()
                .setup(new GuestSetup(setup.configDrive(), password, setup.files()))
                .build();
    }

    private static InstanceSpec changed(InstanceSpec spec, UnaryOperator<String> change) {
        return withPassword(
                spec, spec.setup().adminPassword().map(password -> new Secret(change.apply(password.reveal()))));
    }
}
