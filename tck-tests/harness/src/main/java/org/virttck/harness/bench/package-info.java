/** What a spec holds in its hands: the only way to a driver. */
package org.virttck.harness.bench;
