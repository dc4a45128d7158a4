/** Plays what was recorded: the same specs come to the same verdicts, without a driver, without a host and without waiting. */
package org.virttck.harness.replay;
