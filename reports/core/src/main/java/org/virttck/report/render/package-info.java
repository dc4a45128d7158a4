/** Views of a report: for people a page, for machines JUnit XML. They are drawn from the report and never read back. */
package org.virttck.report.render;
