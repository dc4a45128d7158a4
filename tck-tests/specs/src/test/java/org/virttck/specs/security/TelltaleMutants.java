package org.virttck.specs.security;

import static org.virttck.specs.mutation.Mutant.breaking;
import static org.virttck.specs.security.Specs.SPAWN;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.VirtDriverException;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.Secret;
import org.virttck.harness.distort.Call;
import org.virttck.specs.mutation.Mutant;
import org.virttck.specs.mutation.Mutants;

/** Drivers that believe what an image says, and drivers that tell too much. */
final class TelltaleMutants implements Mutants {

    private static final String HEADERS = "security.lying-disk-headers-are-refused";
    private static final String NO_FILE = "security.refusals-quote-no-file";
    private static final int SHOWN_BYTES = 128;
    private static final String NO_SECRET = "security.refusals-quote-no-secret";

    @Override
    public List<Mutant> all() {
        return List.of(
                believing(LyingHeader.DATA_FILE, "features are not looked at"),
                believing(LyingHeader.CIPHER, "encrypted data is taken for data"),
                believing(LyingHeader.NEGATIVE_SIZE, "a size overflows, and is small"),
                believing(LyingHeader.CUT_AFTER_THE_MAGIC, "only the magic is looked at"),
                believing(LyingHeader.BACKING_FILE_IN_JSON, "only paths are taken for backing files"),
                breaking(HEADERS, "the failure of a tool is passed on").on(SPAWN, call -> {
                    InstanceSpec spec = call.argument(0);
                    if (holds(spec, LyingHeader.LARGE_CLUSTERS)) {
                        throw new VirtDriverException(ErrorCode.INTERNAL, "qemu-img ended with 1");
                    }
                    return call.proceed();
                }),
                breaking(NO_FILE, "the beginning of the file is quoted to be helpful")
                        .on(SPAWN, call -> telling(call, beginningOf(call.argument(0)))),
                breaking(NO_SECRET, "the whole specification is in the message")
                        .on(SPAWN, call -> telling(call, "setup was " + passwordIn(call.argument(0)))),
                breaking(NO_SECRET, "the command line that failed is the cause").on("guest.setAdminPassword", call -> {
                    Secret password = call.argument(1);
                    Exception cause = new IllegalStateException("chpasswd root:" + password.reveal());
                    throw new VirtDriverException(ErrorCode.UNSUPPORTED, "no agent in the guest", cause);
                }),
                passwordAsAKernelArgument());
    }

    private static Mutant believing(LyingHeader lie, String fault) {
        return breaking(HEADERS, fault)
                .on(SPAWN, Specs.when(spec -> holds(spec, lie), Specs.changed(Specs::withUsableImage)));
    }

    private static boolean holds(InstanceSpec spec, LyingHeader lie) {
        Path file = fileOf(spec);
        try {
            return file.endsWith("disk.qcow2") && Arrays.equals(Files.readAllBytes(file), lie.image());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object telling(Call call, String told) throws Throwable {
        try {
            return call.proceed();
        } catch (VirtDriverException refusal) {
            throw new VirtDriverException(refusal.code(), refusal.getMessage() + ": " + told);
        }
    }

    private static String beginningOf(InstanceSpec spec) throws IOException {
        Path file = fileOf(spec);
        if (!Files.isRegularFile(file)) {
            return "";
        }
        try (InputStream bytes = Files.newInputStream(file)) {
            return new String(bytes.readNBytes(SHOWN_BYTES), StandardCharsets.ISO_8859_1);
        }
    }

    private static Path fileOf(InstanceSpec spec) {
        boolean usual = spec.image().location().toString().startsWith("file:///");
        return usual ? Path.of(spec.image().location().getPath().replace("\0", "")) : Path.of("elsewhere");
    }

    private static String passwordIn(InstanceSpec spec) {
        return spec.setup().adminPassword().map(Secret::reveal).orElse("nothing");
    }

    private static Mutant passwordAsAKernelArgument() {
        Set<String> passwords = ConcurrentHashMap.newKeySet();
        return breaking("security.console-shows-no-secret", "the password is an argument of the kernel")
                .on(SPAWN, call -> {
                    call.<InstanceSpec>argument(0)
                            .setup()
                            .adminPassword()
                            .ifPresent(one -> passwords.add(one.reveal()));
                    return call.proceed();
                })
                .on("console.output", call -> {
                    String text = new String(call.<byte[]>proceed(), StandardCharsets.UTF_8);
                    String line = passwords.isEmpty() ? "" : "Command line: " + String.join(" ", passwords) + "\n";
                    return (line + text).getBytes(StandardCharsets.UTF_8);
                });
    }
}
