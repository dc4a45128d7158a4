package org.virttck.specs.security;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.virttck.driver.Capability;
import org.virttck.harness.engine.SpecCase;
import org.virttck.harness.engine.SpecCases;
import org.virttck.report.catalogue.Catalogue;

/**
 * A command that is disguised as a text.
 *
 * @param command in its disguise
 * @param place where it gets into a specification; empty for the path of the image
 */
record CommandCase(Command command, Optional<UserText> place) implements SpecCase {

    @Override
    public String slug() {
        String where = place.map(UserText::name).orElse("IMAGE_PATH");
        return command.slug() + "-in-" + where.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String rule() {
        return "security.texts-are-not-run";
    }

    @Override
    public List<Capability> needs() {
        return List.of();
    }

    /** Every command in every place. */
    static final class Rows implements SpecCases {

        @Override
        public List<? extends SpecCase> of(Catalogue catalogue) {
            List<Optional<UserText>> places = Stream.concat(
                            Stream.of(Optional.<UserText>empty()),
                            Stream.of(UserText.values()).map(Optional::of))
                    .toList();
            return Stream.of(Command.values())
                    .flatMap(command -> places.stream().map(place -> new CommandCase(command, place)))
                    .toList();
        }
    }
}
