/** What changed from one report to another. */
package org.virttck.report.diff;
