/** Specs of the chapter instances. */
package org.virttck.specs.instances;
