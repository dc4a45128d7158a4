/** An endpoint: a driver behind HTTP. */
package org.virttck.remote.server;
