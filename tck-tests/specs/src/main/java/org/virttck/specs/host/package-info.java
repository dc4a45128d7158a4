/** Specs of the chapter host. */
package org.virttck.specs.host;
