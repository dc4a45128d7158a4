/** What the operator says: which driver, with which image, how long to wait. */
package org.virttck.harness.config;
