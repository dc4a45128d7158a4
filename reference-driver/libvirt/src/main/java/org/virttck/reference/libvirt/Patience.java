package org.virttck.reference.libvirt;

import java.time.Duration;

/**
 * Every time limit of this driver that the operator does not set.
 *
 * @param event for the event of a change that is complete
 * @param delivery for a listener that is at work when its subscription is closed
 * @param stateCheck between two looks at a guest whose event may have been lost
 * @param shutdownRequest between two requests to a guest that may not have heard the first
 * @param kvmProbe for a guest that shows whether KVM works
 * @param diskTool for a run of qemu-img
 * @param agent for the agent of a guest that may just have booted
 * @param agentAnswer for its answer to one command
 * @param agentRetry between two attempts to reach it
 */
record Patience(
        Duration event,
        Duration delivery,
        Duration stateCheck,
        Duration shutdownRequest,
        Duration kvmProbe,
        Duration diskTool,
        Duration agent,
        Duration agentAnswer,
        Duration agentRetry) {

    static final Patience USUAL = new Patience(
            Duration.ofSeconds(5),
            Duration.ofSeconds(2),
            Duration.ofSeconds(1),
            Duration.ofSeconds(2),
            Duration.ofSeconds(6),
            Duration.ofHours(1),
            Duration.ofSeconds(20),
            Duration.ofSeconds(5),
            Duration.ofMillis(250));
}
