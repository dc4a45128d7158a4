package org.virttck.harness.bench;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the rules that a TestNG method proves. A Jupiter method says it with {@code @Spec}. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Proves {

    /** Ids of rules of the catalogue. */
    String[] value();
}
