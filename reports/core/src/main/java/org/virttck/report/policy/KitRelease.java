package org.virttck.report.policy;

/**
 * A release of the kit whose reports count.
 *
 * @param version for people
 * @param sha256 its digest: see {@link org.virttck.report.FilesDigest}
 */
public record KitRelease(String version, String sha256) {}
