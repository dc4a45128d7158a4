/** Where a driver lives while it is tested. A JVM of its own and a remote endpoint join here as further hosts. */
package org.virttck.harness.isolate;
