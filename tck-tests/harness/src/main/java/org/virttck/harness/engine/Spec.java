package org.virttck.harness.engine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.virttck.driver.Capability;

/**
 * A Jupiter method that proves rules. It takes a {@link org.virttck.harness.bench.Bench}, and the {@link
 * org.virttck.report.catalogue.Catalogue} of the run when it goes by that.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Test
@ExtendWith(BenchExtension.class)
public @interface Spec {

    /** Ids of rules of the catalogue. */
    String[] value();

    /** What the method needs beside what its rules need. */
    Capability[] needs() default {};
}
