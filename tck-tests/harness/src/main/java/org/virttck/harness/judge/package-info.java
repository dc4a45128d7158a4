/** From what a spec threw to a verdict. The type of the throwable decides, never its text. */
package org.virttck.harness.judge;
