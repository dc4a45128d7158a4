/** The transcripts of a run and the hash tree that ties them to the signed report. */
package org.virttck.report.evidence;
