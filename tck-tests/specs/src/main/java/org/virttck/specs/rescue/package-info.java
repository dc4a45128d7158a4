/** Specs of the chapter rescue. */
package org.virttck.specs.rescue;
