/** Tells whether a report is what it claims to be. */
package org.virttck.report.verify;
