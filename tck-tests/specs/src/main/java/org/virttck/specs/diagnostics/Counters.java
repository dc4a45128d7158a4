package org.virttck.specs.diagnostics;

import java.util.Map;
import java.util.TreeMap;
import org.virttck.driver.model.BlockStatistics;
import org.virttck.driver.model.InstanceDiagnostics;
import org.virttck.driver.model.InstanceDiagnostics.Cpu;
import org.virttck.driver.model.InstanceDiagnostics.Disk;
import org.virttck.driver.model.InstanceDiagnostics.Nic;
import org.virttck.driver.model.InstanceDiagnostics.Traffic;

/**
 * Counters of one kind of device, by device and name.
 *
 * @param values as they were at one look
 */
record Counters(Map<String, Long> values) {

    static Counters ofCpus(InstanceDiagnostics diagnostics) {
        Counters counters = new Counters(new TreeMap<>());
        for (Cpu cpu : diagnostics.cpus()) {
            counters.put("CPU " + cpu.id(), "time in ns", cpu.time().toNanos());
        }
        return counters;
    }

    static Counters ofInterfaces(InstanceDiagnostics diagnostics) {
        Counters counters = new Counters(new TreeMap<>());
        for (Nic nic : diagnostics.nics()) {
            counters.put(nic.mac() + " received", nic.received());
            counters.put(nic.mac() + " sent", nic.sent());
        }
        return counters;
    }

    static Counters ofDisks(InstanceDiagnostics diagnostics) {
        Counters counters = new Counters(new TreeMap<>());
        for (Disk disk : diagnostics.disks()) {
            counters.put(disk.device(), disk.traffic());
        }
        return counters;
    }

    static Counters of(String device, BlockStatistics traffic) {
        Counters counters = new Counters(new TreeMap<>());
        counters.put(device, traffic);
        return counters;
    }

    long sum() {
        return values.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Those that are below an earlier look's, or below zero where there was none. */
    Map<String, String> below(Counters earlier) {
        Map<String, String> fallen = new TreeMap<>();
        values.forEach((name, now) -> {
            long before = earlier.values.getOrDefault(name, 0L);
            if (now < before || now < 0) {
                fallen.put(name, before + " and then " + now);
            }
        });
        return fallen;
    }

    private void put(String device, Traffic traffic) {
        put(device, "bytes", traffic.bytes());
        put(device, "packets", traffic.packets());
        put(device, "errors", traffic.errors());
        put(device, "dropped", traffic.dropped());
    }

    private void put(String device, BlockStatistics traffic) {
        put(device, "read requests", traffic.readRequests());
        put(device, "read bytes", traffic.readBytes());
        put(device, "write requests", traffic.writeRequests());
        put(device, "write bytes", traffic.writeBytes());
        traffic.errors().ifPresent(errors -> put(device, "errors", errors));
    }

    private void put(String device, String name, long value) {
        values.put(device + ": " + name, value);
    }
}
