package org.virttck.reference.memory;

import java.util.Optional;
import org.virttck.driver.model.Image;
import org.virttck.driver.model.KernelBoot;

/** What the command line of its kernel tells a simulated guest. */
final class BootArguments {

    private static final String IMAGE = "guest.image=";
    private static final String PANICS = "guest.nmi=panic";

    private final String line;

    private BootArguments(String line) {
        this.line = line;
    }

    static BootArguments of(Image image) {
        Optional<KernelBoot> kernel = image.kernel();
        return new BootArguments(kernel.isPresent() ? kernel.get().arguments() : "");
    }

    /** How the booted image calls itself; empty when it has no name. */
    Optional<String> imageName() {
        for (String word : words()) {
            if (word.startsWith(IMAGE)) {
                return Optional.of(word.substring(IMAGE.length()));
            }
        }
        return Optional.empty();
    }

    boolean panicsWhenInterrupted() {
        for (String word : words()) {
            if (word.equals(PANICS)) {
                return true;
            }
        }
        return false;
    }

    private String[] words() {
        return line.split(" ", -1);
    }
}
