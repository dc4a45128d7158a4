/** What a guest is given, judged from inside it. */
package org.virttck.specs.guest;
