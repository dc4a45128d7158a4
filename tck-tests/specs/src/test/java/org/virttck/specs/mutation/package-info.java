/** Tests of the tests: small wrong drivers, each of which must make its rule fail. */
package org.virttck.specs.mutation;
