package org.virttck.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.virttck.driver.model.Secret;
import org.virttck.harness.config.UsageProblem;
import org.virttck.remote.tls.TlsFiles;
import picocli.CommandLine.Option;

/** How one end of the wire proves who it is. */
final class WireOptions {

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description = "Holds the token that callers of the endpoint bear.")
    private Path tokenFile;

    @Option(
            names = "--tls-cert",
            paramLabel = "FILE",
            description = "Own certificate and those that lead to its root (PEM).")
    private Path certificates;

    @Option(names = "--tls-key", paramLabel = "FILE", description = "Key of the own certificate (PEM, PKCS #8).")
    private Path key;

    @Option(names = "--tls-ca", paramLabel = "FILE", description = "Whom to trust at the other end (PEM).")
    private Path trusted;

    @Option(
            names = "--insecure",
            description = "Allow plain HTTP beyond this host: everybody on the way can read and change it.")
    private boolean insecure;

    Optional<Secret> token() {
        if (tokenFile == null) {
            return Optional.empty();
        }
        try {
            String token = Files.readString(tokenFile).strip();
            if (!token.matches("[!-~]{16,255}")) {
                throw new UsageProblem(tokenFile + " must hold a token of 16 to 255 visible characters; make one with"
                        + " openssl rand -hex 32");
            }
            return Optional.of(new Secret(token));
        } catch (IOException e) {
            throw new UsageProblem("the token file cannot be read: " + tokenFile);
        }
    }

    Optional<SSLContext> tls() {
        if (certificates == null && key == null && trusted == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new TlsFiles(
                            Optional.ofNullable(certificates), Optional.ofNullable(key), Optional.ofNullable(trusted))
                    .context());
        } catch (IllegalArgumentException e) {
            throw new UsageProblem(e.getMessage() + "; see --tls-cert, --tls-key and --tls-ca");
        }
    }

    /** Plain HTTP stays on this host, unless the operator insists. */
    void mustBeSafe(boolean plain, boolean loopback) {
        if (plain && !loopback && !insecure) {
            throw new UsageProblem("plain HTTP is for this host alone; use https with --tls-ca, or say --insecure");
        }
    }
}
