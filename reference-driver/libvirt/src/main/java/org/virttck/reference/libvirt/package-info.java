/**
 * A driver for QEMU and KVM guests through libvirt.
 *
 * <p>Three layers: facets of the contract (the {@code Libvirt...} classes), what they share ({@code InstanceWork},
 * {@code Transitions}, {@code InstanceStore}), and the way to libvirt ({@code Hypervisor}, {@code GuestDomain},
 * {@code EventHub}).
 */
package org.virttck.reference.libvirt;
