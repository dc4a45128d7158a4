/** SHA-256, as everything in a report is named by it. */
package org.virttck.report.digest;
