package org.virttck.cli;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Cleans up when a run is broken off: by Ctrl-C, by a polite kill, or by a driver that ends the JVM in which it is a
 * guest.
 */
final class Interruption implements AutoCloseable {

    private final Terminal terminal;
    private final AtomicReference<Runnable> cleanUp = new AtomicReference<>(() -> {});
    private final Thread hook = new Thread(this::jvmEnds, "clean-up");

    Interruption(Terminal terminal) {
        this.terminal = terminal;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** What has to be done from here on before the JVM may end. */
    void cleanUpWith(Runnable steps) {
        cleanUp.set(steps);
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            terminal.line("virt-tck: the run ended while the JVM was ending");
        }
    }

    private void jvmEnds() {
        boolean byDriver = somebodyCalledExit();
        cleanUp.get().run();
        terminal.line();
        terminal.line(
                byDriver
                        ? "virt-tck: FAIL  the driver ended the JVM that it is a guest of (System.exit); removed what the"
                                + " run had made"
                        : "virt-tck: interrupted; removed what the run had made");
        Runtime.getRuntime().halt(byDriver ? ExitCode.NOT_HELD : ExitCode.INTERRUPTED);
    }

    /** A signal ends the JVM without going through the method that programs call. */
    private static boolean somebodyCalledExit() {
        return Thread.getAllStackTraces().values().stream()
                .flatMap(Arrays::stream)
                .anyMatch(frame -> frame.getClassName().equals("java.lang.Runtime")
                        && frame.getMethodName().equals("exit"));
    }
}
