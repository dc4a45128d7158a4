package org.virttck.harness.distort;

/** What a wrong driver answers in place of the right one. */
@FunctionalInterface
public interface Answer {

    /** Answers a call; {@link Call#proceed()} asks the right driver. */
    Object to(Call call) throws Throwable;
}
