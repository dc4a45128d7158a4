package org.virttck.specs.rescue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.virttck.driver.VirtDriverException;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.PowerState;
import org.virttck.harness.distort.Answer;
import org.virttck.harness.distort.Call;

/** What drivers that rescue wrongly have in common. */
final class Rescues {

    static final String OF_RESCUE = " image=rescue";

    private static final Pattern BEFORE_A_BOOT = Pattern.compile("(?=guest: boot )");

    private Rescues() {}

    /** Whether the call is about an instance that is rescued. */
    static boolean isRescued(Call call) {
        try {
            return call.driver().instances().info(call.<InstanceId>argument(0)).rescued();
        } catch (VirtDriverException absent) {
            return false;
        }
    }

    /** Answers calls about rescued instances in its own way, and all others rightly. */
    static Answer whenRescued(Answer wrong) {
        return call -> isRescued(call) ? wrong.to(call) : call.proceed();
    }

    /** The same for rescued instances in one state. */
    static Answer whenRescuedAnd(PowerState state, Answer wrong) {
        return whenRescued(call ->
                call.driver().instances().info(call.argument(0)).state() == state ? wrong.to(call) : call.proceed());
    }

    static Object unrescue(Call call) {
        call.driver().rescue().unrescue(call.argument(0));
        return null;
    }

    static Object powerOff(Call call) {
        call.driver().power().off(call.argument(0), Duration.ZERO, Duration.ZERO);
        return null;
    }

    static Object powerCycle(Call call) {
        powerOff(call);
        call.driver().power().on(call.argument(0));
        return null;
    }

    /** What was written at each boot, changed by somebody who knows all of them; the first may be empty. */
    static byte[] bootsChanged(byte[] console, UnaryOperator<List<String>> change) {
        String text = new String(console, StandardCharsets.UTF_8);
        List<String> boots = Stream.of(BEFORE_A_BOOT.split(text, -1)).toList();
        return change.apply(boots).stream().collect(Collectors.joining()).getBytes(StandardCharsets.UTF_8);
    }

    /** Shows what was written at each boot in another way. */
    static Answer boots(UnaryOperator<List<String>> change) {
        return call -> bootsChanged(call.proceed(), change);
    }

    static String withBoots(String boot, int number) {
        return boot.replaceAll("root boots=\\d+", "root boots=" + number);
    }
}
