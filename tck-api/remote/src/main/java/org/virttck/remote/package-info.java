/** The contract over HTTP: what both ends of the wire share. Everything here is derived from the contract's interfaces. */
package org.virttck.remote;
