/** Specs of the chapter diagnostics. */
package org.virttck.specs.diagnostics;
