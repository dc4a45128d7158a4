/** Specs of the chapter driver. */
package org.virttck.specs.driver;
