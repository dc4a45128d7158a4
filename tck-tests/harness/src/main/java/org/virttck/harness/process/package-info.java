/** A driver at work in a process of its own, as specs see it. */
package org.virttck.harness.process;
