package org.virttck.harness.engine;

import java.util.List;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.discovery.ClassNameFilter;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.virttck.harness.run.Seed;

/**
 * Both engines under one launcher, as a run wants them.
 *
 * @param seed of the order
 * @param parallel how many specs at once
 */
record Engines(Seed seed, int parallel) {

    private static final String RANDOM_METHODS = "org.junit.jupiter.api.MethodOrderer$Random";
    private static final String RANDOM_CLASSES = "org.junit.jupiter.api.ClassOrderer$Random";

    /** A launcher to which nobody else listens. */
    static Launcher launcher() {
        return LauncherFactory.create(LauncherConfig.builder()
                .enableLauncherSessionListenerAutoRegistration(false)
                .enableTestExecutionListenerAutoRegistration(false)
                .build());
    }

    LauncherDiscoveryRequest request(List<? extends DiscoverySelector> selectors) {
        return LauncherDiscoveryRequestBuilder.request()
                .selectors(selectors)
                .filters(ClassNameFilter.includeClassNamePatterns(".*Spec"))
                .configurationParameter("junit.jupiter.testmethod.order.default", RANDOM_METHODS)
                .configurationParameter("junit.jupiter.testclass.order.default", RANDOM_CLASSES)
                .configurationParameter("junit.jupiter.execution.order.random.seed", Long.toString(seed.number()))
                .configurationParameter("junit.jupiter.execution.parallel.enabled", Boolean.toString(parallel > 1))
                .configurationParameter("junit.jupiter.execution.parallel.mode.default", "concurrent")
                .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
                .configurationParameter(
                        "junit.jupiter.execution.parallel.config.fixed.parallelism", Integer.toString(parallel))
                .configurationParameter(
                        "junit.jupiter.execution.parallel.config.fixed.max-pool-size", Integer.toString(parallel))
                .build();
    }
}
