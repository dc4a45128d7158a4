package org.virttck.reference.memory;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A simulated guest: it boots at once, tells its devices on the serial console, and counts the time that it runs.
 * Nothing happens in it unless somebody looks. Guarded by the lock of its machine.
 */
final class SimulatedGuest {

    private static final long MOST_TICKS_A_LOOK = 2_000;

    private final Duration tick;
    private final Stopwatch running;
    private final SerialLog serial = new SerialLog();
    private long ticks;
    private int interrupts;

    SimulatedGuest(InstantSource time, Duration tick) {
        this.tick = tick;
        this.running = new Stopwatch(time);
    }

    void boot(Hardware hardware, GuestDisk rootDisk) {
        ticks = 0;
        interrupts = 0;
        print("boot id="
                + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt()));
        print("memory kib=" + hardware.memoryMib() * 1024);
        print("cpus n=" + hardware.vcpus());
        print("disk name=vda bytes=" + hardware.rootDiskBytes() + " serial=-");
        print(Protection.line(hardware.spec().security()));
        print("root boots=" + rootDisk.countBoot());
        print("ready");
        running.start();
    }

    void freeze() {
        running.stop();
    }

    void thaw() {
        running.start();
    }

    void interrupt() {
        countTicks();
        interrupts++;
    }

    void shutDown() {
        countTicks();
        print("shutdown");
        halt();
    }

    void halt() {
        countTicks();
        running.reset();
    }

    Duration cpuTime() {
        return running.elapsed();
    }

    byte[] output(int maxBytes) {
        countTicks();
        return serial.newest(maxBytes);
    }

    private void countTicks() {
        long due = running.elapsed().dividedBy(tick);
        ticks = Math.max(ticks, due - MOST_TICKS_A_LOOK);
        while (ticks < due) {
            ticks++;
            print("tick n=" + ticks + " uptime=" + seconds(tick.multipliedBy(ticks)) + " nmi=" + interrupts);
        }
    }

    private void print(String line) {
        serial.append("guest: ").append(line).append("\n");
    }

    private static String seconds(Duration uptime) {
        String millis = Integer.toString(1_000 + uptime.toMillisPart());
        return uptime.toSeconds() + "." + millis.substring(1);
    }
}
