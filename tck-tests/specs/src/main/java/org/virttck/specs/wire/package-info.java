/** Specs of the chapter wire. */
package org.virttck.specs.wire;
