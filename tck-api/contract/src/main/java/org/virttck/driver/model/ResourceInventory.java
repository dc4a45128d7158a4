package org.virttck.driver.model;

/**
 * How much of one resource class a provider has. Source: placement's inventory record.
 *
 * @param total amount in units of the class
 * @param reserved amount not for instances
 * @param minUnit smallest amount of one allocation
 * @param maxUnit largest amount of one allocation
 * @param stepSize allocations are multiples of this
 * @param allocationRatio how often the amount may be given away; above 1 is overcommitment
 */
public record ResourceInventory(
        long total, long reserved, long minUnit, long maxUnit, long stepSize, double allocationRatio) {}
