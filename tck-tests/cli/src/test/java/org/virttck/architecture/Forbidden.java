package org.virttck.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaStaticInitializer;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Calendar;
import java.util.Collection;
import java.util.Collections;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** Calls, and references to methods, that the house forbids in one place or another. */
final class Forbidden {

    private static final Set<String> LITERALS =
            Set.of("of", "ofDays", "ofHours", "ofMinutes", "ofSeconds", "ofMillis", "parse");

    private Forbidden() {}

    static DescribedPredicate<JavaAccess<?>> sleeping() {
        return access(
                "a thread sleeps",
                target -> isOn(target, Thread.class, "sleep")
                        || isOn(target, TimeUnit.class, "sleep")
                        || isOn(target, LockSupport.class, "parkNanos", "parkUntil"));
    }

    static DescribedPredicate<JavaAccess<?>> wallClock() {
        return access(
                "the wall clock is read",
                target -> isOn(target, System.class, "currentTimeMillis")
                        || (target.getOwner().isAssignableTo(Clock.class) && isClockMaker(target))
                        || isNowWithoutClock(target)
                        || isOn(target, Calendar.class, "getInstance")
                        || (isOn(target, Date.class, "<init>") && parameters(target) == 0));
    }

    static DescribedPredicate<JavaAccess<?>> systemTimeSource() {
        return access(
                "the system's source of instants is taken",
                target -> isOn(target, InstantSource.class, "system")
                        && !target.getOwner().isAssignableTo(Clock.class));
    }

    static DescribedPredicate<JavaAccess<?>> durationLiteral() {
        return access(
                "a duration is made from a number or a text",
                target -> isOn(target, Duration.class, LITERALS.toArray(String[]::new)));
    }

    static DescribedPredicate<JavaAccess<?>> mutableCollectionMadeStatically() {
        return DescribedPredicate.describe(
                "a static initializer makes a collection that can change",
                access -> access.getOrigin() instanceof JavaStaticInitializer && makesMutable(access.getTarget()));
    }

    /** Types whose static fields are state, whatever they are called. */
    static boolean isMutable(JavaClass type) {
        boolean collection = type.isAssignableTo(Collection.class) || type.isAssignableTo(Map.class);
        return (collection && !type.isInterface())
                || type.isAssignableTo(ThreadLocal.class)
                || type.getPackageName().equals("java.util.concurrent.atomic");
    }

    private static boolean makesMutable(AccessTarget target) {
        return (target.getName().equals("<init>") && isMutable(target.getOwner()))
                || target.getName().equals("newKeySet")
                || (isOn(target, Collections.class) && target.getName().startsWith("synchronized"));
    }

    private static boolean isClockMaker(AccessTarget target) {
        return target.getName().startsWith("system")
                || Set.of("tickMillis", "tickSeconds", "tickMinutes").contains(target.getName());
    }

    private static boolean isNowWithoutClock(AccessTarget target) {
        return target.getName().equals("now")
                && target.getOwner().getPackageName().startsWith("java.time")
                && target instanceof CodeUnitAccessTarget called
                && called.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
    }

    private static int parameters(AccessTarget target) {
        return target instanceof CodeUnitAccessTarget called
                ? called.getRawParameterTypes().size()
                : 0;
    }

    private static boolean isOn(AccessTarget target, Class<?> owner, String... names) {
        return target.getOwner().isAssignableTo(owner)
                && (names.length == 0 || Set.of(names).contains(target.getName()));
    }

    private static DescribedPredicate<JavaAccess<?>> access(String what, Predicate<AccessTarget> forbidden) {
        return DescribedPredicate.describe(what, access -> forbidden.test(access.getTarget()));
    }
}
