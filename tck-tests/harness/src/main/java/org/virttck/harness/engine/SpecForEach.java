package org.virttck.harness.engine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/** A Jupiter method that runs once for each case. It takes a bench and the case. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@TestTemplate
@ExtendWith(CaseExtension.class)
public @interface SpecForEach {

    /** Makes the cases. */
    Class<? extends SpecCases> value();
}
