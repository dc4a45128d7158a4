/** A tiny Linux guest, made from what the host has: it boots in seconds and reports what it sees on its console. */
package org.virttck.harness.guest;
