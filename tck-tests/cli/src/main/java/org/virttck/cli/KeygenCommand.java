package org.virttck.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.virttck.report.sign.SigningKey;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Makes a signing key. */
@Command(
        name = "keygen",
        description = "Makes an Ed25519 key: FILE (secret, PKCS#8 PEM) and FILE.pub (public, SPKI PEM).",
        mixinStandardHelpOptions = true)
final class KeygenCommand implements Callable<Integer> {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "Where the secret key goes; nothing is written over.")
    private Path file;

    @Override
    public Integer call() {
        Path publicFile = file.resolveSibling(file.getFileName() + ".pub");
        SigningKey key = SigningKey.generate();
        key.verifyingKey().write(publicFile);
        key.write(file);
        PrintWriter out = spec.commandLine().getOut();
        out.println("key      " + key.verifyingKey().keyId());
        out.println("secret   " + file + "   readable by you alone; keep it out of version control");
        out.println("public   " + publicFile + "   for those who verify your reports");
        return ExitCode.HELD;
    }
}
