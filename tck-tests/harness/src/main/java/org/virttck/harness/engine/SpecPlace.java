package org.virttck.harness.engine;

/**
 * Where a spec is written.
 *
 * @param spec id of the spec
 * @param type full name of its class
 * @param method name of its method
 */
public record SpecPlace(String spec, String type, String method) {}
