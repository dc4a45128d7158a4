/**
 * The virt driver contract: what a compute service may ask of the code that drives a hypervisor.
 *
 * <p>{@link org.virttck.driver.VirtDriver} is the door; each chapter of the contract is one interface behind it.
 */
package org.virttck.driver;
