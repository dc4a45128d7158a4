/** Specs of the chapter compatibility. */
package org.virttck.specs.compatibility;
