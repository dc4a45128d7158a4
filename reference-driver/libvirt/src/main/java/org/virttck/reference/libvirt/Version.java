package org.virttck.reference.libvirt;

/** Versions as libvirt counts them: a million for the first part, a thousand for the second. */
final class Version {

    private static final long FIRST = 1_000_000;
    private static final long SECOND = 1_000;

    private Version() {}

    static String dotted(long number) {
        return number / FIRST + "." + number / SECOND % SECOND + "." + number % SECOND;
    }
}
