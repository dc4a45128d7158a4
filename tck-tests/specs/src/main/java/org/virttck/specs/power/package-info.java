/** Specs of the chapter power. */
package org.virttck.specs.power;
