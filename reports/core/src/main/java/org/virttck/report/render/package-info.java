/** Views of a report for people. They are drawn from the report and never read back. */
package org.virttck.report.render;
