package org.virttck.report.verify;

import java.net.URISyntaxException;
import java.nio.file.Path;
import org.virttck.report.sign.SigningKey;

/** Keys that never change, so that messages which name them do not either. They sign nothing but tests. */
public final class TestKeys {

    private TestKeys() {}

    public static SigningKey vendor() {
        return read("vendor.pem");
    }

    public static SigningKey stranger() {
        return read("stranger.pem");
    }

    static String vendorId() {
        return vendor().verifyingKey().keyId();
    }

    static String strangerId() {
        return stranger().verifyingKey().keyId();
    }

    private static SigningKey read(String name) {
        try {
            return SigningKey.read(
                    Path.of(TestKeys.class.getResource("/forgeries/" + name).toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
