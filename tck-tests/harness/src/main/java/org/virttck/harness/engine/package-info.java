/** Where test engines meet the run: the only package that knows JUnit Platform, Jupiter and TestNG. */
package org.virttck.harness.engine;
