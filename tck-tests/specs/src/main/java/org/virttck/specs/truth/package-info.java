/** A declared capability works, and an undeclared one is refused. */
package org.virttck.specs.truth;
