/** Specs of the chapter concurrency. */
package org.virttck.specs.concurrency;
