package org.virttck.architecture;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** What the house forbids, done on purpose: a rule that finds none of it here has gone blind. */
final class Offences {

    static final List<String> CHANGEABLE = new ArrayList<>();

    private Offences() {}

    static void sleepThreeTimes() throws InterruptedException {
        Thread.sleep(0);
        TimeUnit.NANOSECONDS.sleep(0);
        LockSupport.parkNanos(0);
    }

    @SuppressWarnings("JavaUtilDate")
    static List<Object> readTheClockSixTimes() {
        Supplier<Instant> byReference = Instant::now;
        return List.of(
                byReference,
                System.currentTimeMillis(),
                LocalDate.now(ZoneOffset.UTC),
                Clock.systemUTC(),
                Clock.tickSeconds(ZoneOffset.UTC),
                new Date());
    }

    @SuppressWarnings("JavaUtilDate")
    static List<Object> stayWithinTheRules() {
        Clock injected = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
        return List.of(Instant.now(injected), new Date(0), Duration.ofNanos(1));
    }

    static InstantSource takeTheSourceOnce() {
        return InstantSource.system();
    }

    static List<Duration> makeThreeDurations() {
        return List.of(Duration.ofSeconds(1), Duration.parse("PT1S"), Duration.of(1, ChronoUnit.DAYS));
    }
}
