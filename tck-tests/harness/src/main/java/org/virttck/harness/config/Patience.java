package org.virttck.harness.config;

import java.time.Duration;
import org.virttck.report.yaml.YamlNode;

/**
 * Every limit of time in one place. A limit is part of what a rule demands: when it has passed, the rule has failed.
 *
 * @param open a driver is open, or closed
 * @param call a driver call has returned
 * @param boot a guest has booted, counted from the return of the call that boots it
 * @param guest a running guest has written its next line
 * @param quiet how long a stopped guest, or a driver without news, is watched for silence
 * @param event an event has arrived, counted from the return of the call that causes it
 * @param shutdown a guest that is asked to shut down has done so
 * @param margin what a call may take beyond a limit that it was given
 * @param refusal an undeclared operation has been refused
 */
public record Patience(
        Duration open,
        Duration call,
        Duration boot,
        Duration guest,
        Duration quiet,
        Duration event,
        Duration shutdown,
        Duration margin,
        Duration refusal) {

    /** The first pause between two looks at a condition; each is twice the one before. */
    public static final Duration FIRST_PAUSE = Duration.ofMillis(1);

    /** The pause between two looks at a condition grows no further than this. */
    public static final Duration LONGEST_PAUSE = Duration.ofMillis(100);

    /** When for so long nobody asks for the next line of a record that is played, nobody will. */
    public static final Duration UNTIL_A_RECORD_IS_STUCK = Duration.ofSeconds(10);

    /**
     * Limits for a driver whose guests are simulated.
     *
     * @return seconds, and milliseconds for silence
     */
    public static Patience simulated() {
        return new Patience(
                Duration.ofSeconds(30),
                Duration.ofSeconds(20),
                Duration.ofSeconds(10),
                Duration.ofSeconds(5),
                Duration.ofMillis(12),
                Duration.ofSeconds(5),
                Duration.ofSeconds(2),
                Duration.ofSeconds(5),
                Duration.ofSeconds(2));
    }

    /**
     * Limits for a driver whose guests are real, on slow hardware.
     *
     * @return minutes, and seconds for silence
     */
    public static Patience real() {
        return new Patience(
                Duration.ofSeconds(60),
                Duration.ofSeconds(180),
                Duration.ofSeconds(90),
                Duration.ofSeconds(20),
                Duration.ofMillis(2500),
                Duration.ofSeconds(15),
                Duration.ofSeconds(40),
                Duration.ofSeconds(15),
                Duration.ofSeconds(5));
    }

    /**
     * These limits with those replaced that the operator states.
     *
     * @param node a mapping from the name of a limit to an ISO 8601 duration
     * @return other limits
     */
    public Patience with(YamlNode node) {
        node.allowOnly("open", "call", "boot", "guest", "quiet", "event", "shutdown", "margin", "refusal");
        return new Patience(
                limit(node, "open", open),
                limit(node, "call", call),
                limit(node, "boot", boot),
                limit(node, "guest", guest),
                limit(node, "quiet", quiet),
                limit(node, "event", event),
                limit(node, "shutdown", shutdown),
                limit(node, "margin", margin),
                limit(node, "refusal", refusal));
    }

    /**
     * A duration that was written down: by the operator, or in a record.
     *
     * @param text ISO 8601
     * @return what it says
     */
    public static Duration written(String text) {
        return Duration.parse(text);
    }

    private static Duration limit(YamlNode node, String name, Duration otherwise) {
        return node.find(name)
                .map(value -> value.parse("a duration like PT30S", Patience::written))
                .orElse(otherwise);
    }
}
