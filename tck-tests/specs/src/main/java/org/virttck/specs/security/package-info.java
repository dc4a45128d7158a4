/** Specs of the chapter security. */
package org.virttck.specs.security;
