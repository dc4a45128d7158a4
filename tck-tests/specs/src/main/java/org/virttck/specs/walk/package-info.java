/** Random walks over the lifecycle table, with a model as oracle. */
package org.virttck.specs.walk;
