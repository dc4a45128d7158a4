/** Values of the contract: immutable records, validated when made, with units in their names. */
package org.virttck.driver.model;
