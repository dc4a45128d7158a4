/** The endpoint under test, as clients of HTTP meet it that know nothing of the kit's own. */
package org.virttck.harness.wire;
