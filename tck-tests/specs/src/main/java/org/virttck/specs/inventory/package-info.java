/** Specs of the chapter inventory. */
package org.virttck.specs.inventory;
