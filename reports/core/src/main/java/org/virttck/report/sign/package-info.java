/** DSSE envelopes and Ed25519 keys in the files that openssl reads and writes. */
package org.virttck.report.sign;
