/** Specs of the chapter suspension. */
package org.virttck.specs.suspension;
