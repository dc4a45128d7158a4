package org.virttck.specs.console;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.virttck.specs.mutation.Mutant.breaking;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.virttck.driver.VirtDriverException;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.PowerState;
import org.virttck.harness.distort.Call;
import org.virttck.specs.mutation.Mutant;
import org.virttck.specs.mutation.Mutants;

/** What drivers do wrong with what a guest wrote. */
final class OutputMutants implements Mutants {

    private static final int MOST_BYTES = 16 << 20;
    private static final byte[] NOTHING = {};

    @Override
    public List<Mutant> all() {
        return List.of(
                breaking("console.unknown-instance-is-not-found", "a missing log is an empty one")
                        .on("console.output", call -> {
                            InstanceId id = call.argument(0);
                            return call.driver().instances().exists(id) ? call.proceed() : NOTHING;
                        }),
                breaking("console.output-is-what-the-guest-wrote", "the serial port is connected to nothing")
                        .on("console.output", call -> Arrays.copyOf(call.<byte[]>proceed(), 0)),
                breaking("console.output-is-bounded", "the bound is not looked at")
                        .on("console.output", call -> isInRange(call) ? whole(call) : call.proceed()),
                breaking("console.output-ends-with-the-newest", "the log is read from its beginning")
                        .on("console.output", call -> isInRange(call) ? firstBytes(call) : call.proceed()),
                breaking("console.output-size-out-of-range-is-refused", "the size is clipped")
                        .on("console.output", call -> {
                            int size = call.argument(1);
                            return call.with(call.argument(0), Math.max(1, Math.min(size, MOST_BYTES)));
                        }),
                breaking("console.output-is-of-this-instance-only", "guests share a buffer")
                        .on("console.output", OutputMutants::withThatOfOthers),
                breaking("console.output-survives-power-off", "the log ends with the guest")
                        .on("console.output", call -> emptyWhen(PowerState.SHUTDOWN, call)),
                breaking("console.output-survives-suspension", "the log ends with the guest's process")
                        .on("console.output", call -> emptyWhen(PowerState.SUSPENDED, call)),
                breaking("console.output-survives-a-power-cycle", "the log is truncated at each boot")
                        .on("console.output", call -> {
                            String all = new String(call.<byte[]>proceed(), ISO_8859_1);
                            int lastBoot = all.lastIndexOf("guest: boot id");
                            return all.substring(Math.max(0, lastBoot)).getBytes(ISO_8859_1);
                        }),
                breaking("console.output-starts-afresh-for-a-new-instance", "the log is found by name and appended to")
                        .onEach("console.output", () -> {
                            Map<String, Map<InstanceId, String>> logs = new ConcurrentHashMap<>();
                            return call -> appended(call, logs);
                        }));
    }

    private static boolean isInRange(Call call) {
        int size = call.argument(1);
        return size >= 1 && size <= MOST_BYTES;
    }

    private static byte[] whole(Call call) throws Throwable {
        return (byte[]) call.with(call.argument(0), MOST_BYTES);
    }

    private static byte[] firstBytes(Call call) throws Throwable {
        byte[] all = whole(call);
        int size = call.argument(1);
        return Arrays.copyOf(all, Math.min(size, all.length));
    }

    private static byte[] emptyWhen(PowerState state, Call call) throws Throwable {
        byte[] right = call.proceed();
        InstanceId id = call.argument(0);
        return call.driver().instances().info(id).state() == state ? NOTHING : right;
    }

    private static byte[] withThatOfOthers(Call call) throws Throwable {
        InstanceId id = call.argument(0);
        int size = call.argument(1);
        String own = new String(call.<byte[]>proceed(), ISO_8859_1);
        StringBuilder all = new StringBuilder();
        for (InstanceId other : call.driver().instances().ids()) {
            all.append(other.equals(id) ? "" : outputOf(call, other));
        }
        String both = all.append(own).toString();
        return both.substring(Math.max(0, both.length() - size)).getBytes(ISO_8859_1);
    }

    private static String outputOf(Call call, InstanceId other) {
        try {
            return new String(call.driver().console().output(other, MOST_BYTES), ISO_8859_1);
        } catch (VirtDriverException gone) {
            return "";
        }
    }

    private static byte[] appended(Call call, Map<String, Map<InstanceId, String>> logs) throws Throwable {
        InstanceId id = call.argument(0);
        int size = call.argument(1);
        String own = new String(call.<byte[]>proceed(), ISO_8859_1);
        String name = call.driver().instances().info(id).name();
        Map<InstanceId, String> ofName = logs.computeIfAbsent(name, any -> new ConcurrentHashMap<>());
        ofName.put(id, own);
        StringBuilder all = new StringBuilder();
        ofName.forEach((other, log) -> all.append(other.equals(id) ? "" : log));
        String both = all.append(own).toString();
        return both.substring(Math.max(0, both.length() - size)).getBytes(ISO_8859_1);
    }
}
