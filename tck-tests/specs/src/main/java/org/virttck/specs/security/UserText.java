package org.virttck.specs.security;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.virttck.driver.model.Image;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.KernelBoot;

/** Where a text of a user gets into the specification of an instance. */
enum UserText {
    METADATA("hostile-metadata-is-taken-or-refused", Integer.MAX_VALUE, true),
    IMAGE_ID("hostile-image-ids-are-taken-or-refused", 255, false),
    KERNEL_ARGUMENTS("hostile-kernel-arguments-are-taken-or-refused", 2048, true);

    private static final int LONGEST_KEY = 255;

    private final String rule;
    private final int longest;
    private final boolean mayBeBlank;

    UserText(String rule, int longest, boolean mayBeBlank) {
        this.rule = "security." + rule;
        this.longest = longest;
        this.mayBeBlank = mayBeBlank;
    }

    String rule() {
        return rule;
    }

    /** Whether the contract lets such a text through. */
    boolean admits(String text) {
        return text.length() <= longest && (mayBeBlank || !text.isBlank());
    }

    /** The same specification with the text in it. */
    InstanceSpec into(InstanceSpec spec, String text) {
        return switch (this) {
            case METADATA -> spec.toBuilder().metadata(metadata(text)).build();
            case IMAGE_ID ->
                spec.toBuilder().image(ImageFiles.withId(spec.image(), text)).build();
            case KERNEL_ARGUMENTS ->
                spec.toBuilder().image(withArguments(spec.image(), text)).build();
        };
    }

    /** As a value, and as a key where it can be one. */
    private static Map<String, String> metadata(String text) {
        Map<String, String> metadata = new HashMap<>(Map.of("value", text));
        if (!text.isBlank() && text.length() <= LONGEST_KEY) {
            metadata.put(text, "key");
        }
        return metadata;
    }

    private static Image withArguments(Image image, String arguments) {
        KernelBoot boot = new KernelBoot(image.location(), image.location(), arguments);
        return ImageFiles.withKernel(image, Optional.of(boot));
    }
}
