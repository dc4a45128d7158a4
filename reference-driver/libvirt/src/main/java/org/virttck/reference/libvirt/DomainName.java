package org.virttck.reference.libvirt;

/**
 * The name of a domain. libvirt makes files of it, whose names the file system bounds at 255 bytes with their endings:
 * long names of instances are cut, and told apart by a digest.
 */
final class DomainName {

    private static final int LONGEST_AS_IS = 180;
    private static final int KEPT = 140;

    private DomainName() {}

    static String of(String instanceName) {
        return instanceName.length() <= LONGEST_AS_IS
                ? instanceName
                : instanceName.substring(0, KEPT) + "-" + Digests.sha256(instanceName);
    }

    static boolean isAbbreviated(String domainName) {
        return domainName.length() > LONGEST_AS_IS;
    }
}
