package org.virttck.reference.memory;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.virttck.driver.model.Image;
import org.virttck.driver.model.Secret;
import org.virttck.driver.model.Vif;

/**
 * A simulated guest: it boots at once, tells its devices on the serial console, and counts the time that it runs.
 * Nothing happens in it unless somebody looks. Guarded by the lock of its machine.
 */
final class SimulatedGuest {

    private static final long MOST_TICKS_A_LOOK = 2_000;

    private final Duration tick;
    private final Stopwatch running;
    private final Stopwatch up;
    private final SerialLog serial = new SerialLog();
    private long ticks;
    private int interrupts;

    SimulatedGuest(InstantSource time, Duration tick) {
        this.tick = tick;
        this.running = new Stopwatch(time);
        this.up = new Stopwatch(time);
    }

    /** The disk that it boots from comes first. */
    void boot(Hardware hardware, GuestDisk rootDisk, long... furtherDisks) {
        ticks = 0;
        interrupts = 0;
        print("boot id="
                + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt())
                + imageWord(hardware.spec().image()));
        print("speaks v=2");
        print("memory kib=" + hardware.memoryMib() * 1024);
        print("cpus n=" + hardware.vcpus());
        print("disk name=vda bytes=" + hardware.rootDiskBytes() + " serial=-");
        new GuestEquipment(hardware.spec(), furtherDisks).lines().forEach(this::print);
        rootDisk.offerFirstPassword(hardware.spec().setup().adminPassword());
        rootDisk.password().ifPresent(this::tellPassword);
        print(Protection.line(hardware.spec().security()));
        print("root boots=" + rootDisk.countBoot());
        print("ready");
        running.start();
        up.start();
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

    void changePassword(Secret password, GuestDisk rootDisk) {
        countTicks();
        rootDisk.changePassword(password);
        tellPassword(password);
    }

    void tellNetwork(List<Vif> vifs) {
        countTicks();
        for (Vif vif : vifs) {
            print(GuestEquipment.network(vif));
        }
    }

    void shutDown() {
        countTicks();
        print("shutdown");
        halt();
    }

    void halt() {
        countTicks();
        running.reset();
        up.reset();
    }

    Duration cpuTime() {
        return running.elapsed();
    }

    Duration uptime() {
        return up.elapsed();
    }

    /** How often it has counted, or would have if somebody had looked. */
    long due() {
        return running.elapsed().dividedBy(tick);
    }

    byte[] output(int maxBytes) {
        countTicks();
        return serial.newest(maxBytes);
    }

    private void countTicks() {
        long due = due();
        ticks = Math.max(ticks, due - MOST_TICKS_A_LOOK);
        while (ticks < due) {
            ticks++;
            print("tick n=" + ticks + " uptime=" + seconds(tick.multipliedBy(ticks)) + " nmi=" + interrupts);
        }
    }

    private void tellPassword(Secret password) {
        print("password sha256=" + GuestLanguage.sha256(password.reveal()));
    }

    private void print(String line) {
        serial.append("guest: ").append(line).append("\n");
    }

    private static String imageWord(Image image) {
        Optional<String> name = BootArguments.of(image).imageName();
        return name.isPresent() ? " image=" + name.get() : "";
    }

    private static String seconds(Duration uptime) {
        String millis = Integer.toString(1_000 + uptime.toMillisPart());
        return uptime.toSeconds() + "." + millis.substring(1);
    }
}
