/** What is left when a driver, or its process, ends in the middle of an operation. */
package org.virttck.specs.resilience;
