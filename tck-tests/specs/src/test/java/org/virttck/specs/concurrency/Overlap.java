package org.virttck.specs.concurrency;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.virttck.harness.distort.Answer;
import org.virttck.harness.distort.Call;

/** An operation that takes a while, so that calls which are made at the same time meet, and then go wrong. */
final class Overlap implements Answer {

    /** Threads that begin together come within it, on a busy machine too; who has met others waits no longer. */
    private static final long MEETING_MILLIS = 100;

    /** Those who meet stay for each other, so that the third meets them too. */
    private static final long WHILE_MILLIS = 15;

    /** Calls that are under way at the same time, for as long as there is one. */
    private static final class Meeting {
        private final CountDownLatch met = new CountDownLatch(2);
        private final Call first;
        private int present;

        Meeting(Call first) {
            this.first = first;
        }
    }

    private final Function<Call, Object> subject;
    private final Answer first;
    private final Answer others;
    private final Map<Object, Meeting> meetings = new HashMap<>();

    private Overlap(Function<Call, Object> subject, Answer first, Answer others) {
        this.subject = subject;
        this.first = first;
        this.others = others;
    }

    /** The first of several calls is answered rightly, the others are not. */
    static Overlap spoilsAllButOne(Function<Call, Object> subject, Answer wrong) {
        return new Overlap(subject, Call::proceed, wrong);
    }

    /** Each of several calls is answered wrongly. */
    static Overlap spoilsAll(Function<Call, Object> subject, Answer wrong) {
        return new Overlap(subject, wrong, wrong);
    }

    @Override
    public Object to(Call call) throws Throwable {
        Object about = subject.apply(call);
        Meeting meeting = enter(about, call);
        Answer wrong = meeting.first == call ? first : others;
        try {
            boolean met = meeting.met.await(MEETING_MILLIS, TimeUnit.MILLISECONDS);
            boolean stop = met && new CountDownLatch(1).await(WHILE_MILLIS, TimeUnit.MILLISECONDS);
            return met && !stop ? wrong.to(call) : call.proceed();
        } finally {
            leave(about);
        }
    }

    private synchronized Meeting enter(Object about, Call call) {
        Meeting meeting = meetings.computeIfAbsent(about, any -> new Meeting(call));
        meeting.present++;
        meeting.met.countDown();
        return meeting;
    }

    private synchronized void leave(Object about) {
        Meeting meeting = meetings.get(about);
        meeting.present--;
        if (meeting.present == 0) {
            meetings.remove(about);
        }
    }
}
