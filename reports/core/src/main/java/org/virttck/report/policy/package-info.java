/** What a foundation demands of a driver, as data: profiles, flags, waivers, thresholds. */
package org.virttck.report.policy;
