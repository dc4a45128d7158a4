/** That a report is of today: challenges, and the seed that follows from one. */
package org.virttck.report.challenge;
