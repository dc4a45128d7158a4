/** One run: fixed by a plan before the first call, closed by a report. Knows nothing of test engines. */
package org.virttck.harness.run;
