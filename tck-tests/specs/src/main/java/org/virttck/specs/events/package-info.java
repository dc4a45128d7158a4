/** Specs of the chapter events. */
package org.virttck.specs.events;
