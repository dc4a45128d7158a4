/** The command {@code virt-tck}: arguments in, words and exit codes out. */
package org.virttck.cli;
