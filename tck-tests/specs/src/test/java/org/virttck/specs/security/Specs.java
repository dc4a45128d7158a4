package org.virttck.specs.security;

import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.virttck.driver.model.Image;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.harness.distort.Answer;
import org.virttck.specs.instances.Faults;

/** Answers to spawn and rebuild that differ for some specifications. */
final class Specs {

    static final String SPAWN = "instances.spawn";

    private Specs() {}

    /** Goes on with another specification. */
    static Answer changed(UnaryOperator<InstanceSpec> change) {
        return call -> call.with(change.apply(call.argument(0)));
    }

    /** Answers some specifications in its own way. */
    static Answer when(Predicate<InstanceSpec> odd, Answer wrong) {
        return call -> odd.test(call.argument(0)) ? wrong.to(call) : call.proceed();
    }

    /** Makes an instance of something else where the image is odd. */
    static Answer takes(Predicate<Image> odd) {
        return when(spec -> odd.test(spec.image()), changed(Specs::withUsableImage));
    }

    static InstanceSpec withUsableImage(InstanceSpec spec) {
        return spec.toBuilder().image(Faults.someFile()).build();
    }

    static String textOf(InstanceSpec spec) {
        String arguments =
                spec.image().kernel().map(kernel -> kernel.arguments()).orElse("");
        return spec.metadata() + spec.image().id() + arguments;
    }
}
