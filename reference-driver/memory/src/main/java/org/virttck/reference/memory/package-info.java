/**
 * A driver over a hypervisor that exists in memory only, with a simulated guest in each instance.
 *
 * <p>{@link org.virttck.reference.memory.MemoryProvider} is the door. Three layers stand behind it: one class a facet
 * (refuses first, then delegates), {@code Estate} (the instances of one operator), and the host itself:
 * {@code Hypervisor}, {@code Machine}, {@code SimulatedGuest}. The host outlives every driver over it.
 */
package org.virttck.reference.memory;
