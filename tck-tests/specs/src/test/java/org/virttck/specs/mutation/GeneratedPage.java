package org.virttck.specs.mutation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.virttck.specs.mutation.GeneratedMutants.Generated;

/** Tells for people what became of the generated mutants. */
final class GeneratedPage {

    private GeneratedPage() {}

    /** A page of Markdown. */
    static String of(List<Generated> all, Map<String, String> caught) {
        StringBuilder page =
                new StringBuilder("# Generated mutants\n\nEach operation of the contract, made wrong in each"
                        + " way that applies to it, without thought. " + caught.size() + " of " + all.size()
                        + " are caught.\n\n| operation | what is wrong | caught by |\n|---|---|---|\n");
        for (Generated generated : all) {
            String name = generated.toString();
            String by = caught.getOrDefault(name, "**not caught**: " + KnownSurvivors.reason(name));
            page.append("| ").append(generated.operation());
            page.append(" | ").append(words(generated.distortion()));
            page.append(" | ").append(shortened(by)).append(" |\n");
        }
        return page.toString();
    }

    private static String words(Distortion distortion) {
        return distortion.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String shortened(String rules) {
        String[] names = rules.split(", ", -1);
        return names.length <= 2 ? rules : names[0] + ", " + names[1] + " and " + (names.length - 2) + " more";
    }
}
