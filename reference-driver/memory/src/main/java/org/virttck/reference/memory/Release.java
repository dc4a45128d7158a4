package org.virttck.reference.memory;

/** Which release of the driver this is. */
final class Release {

    private static final String UNPACKAGED = "0.1.0";

    private Release() {}

    static String version() {
        String packaged = Release.class.getPackage().getImplementationVersion();
        return packaged == null ? UNPACKAGED : packaged;
    }
}
