/** The operations of the contract and what each does to an instance in each state. */
package org.virttck.specs.lifecycle;
