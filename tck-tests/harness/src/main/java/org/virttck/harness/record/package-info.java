/** Every call to a driver is bounded in time and written down. */
package org.virttck.harness.record;
