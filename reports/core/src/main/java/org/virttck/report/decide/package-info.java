/** Whether reports make a driver eligible under a policy, and why. */
package org.virttck.report.decide;
