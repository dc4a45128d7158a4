/** Certificates and keys, from the files in which operators keep them. */
package org.virttck.remote.tls;
