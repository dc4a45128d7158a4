/** The report for machines. Each format is drawn from the report and never read back. */
package org.virttck.report.export;
