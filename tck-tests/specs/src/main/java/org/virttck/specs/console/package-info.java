/** Specs of the chapter console. */
package org.virttck.specs.console;
