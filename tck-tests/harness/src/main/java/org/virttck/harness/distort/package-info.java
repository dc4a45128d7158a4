/** Drivers that are wrong on purpose. */
package org.virttck.harness.distort;
