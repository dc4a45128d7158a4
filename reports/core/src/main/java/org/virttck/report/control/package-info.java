/** Negative controls: which falsehoods a run has to notice, and how they are chosen. */
package org.virttck.report.control;
