package org.virttck.harness.engine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A TestNG method that runs once for each row of a table; each row is a spec of its own. The method belongs to a {@link
 * TableBench}, names {@link TableBench#ROWS} as its data provider, and takes the row.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ProvesForEach {

    /** Makes the rows. */
    Class<? extends SpecCases> value();
}
