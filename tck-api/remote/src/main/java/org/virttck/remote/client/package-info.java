/** A driver that is behind an endpoint, as if it were here. */
package org.virttck.remote.client;
