/** The executable specification: one package a chapter, and two for what all chapters share. */
package org.virttck.specs;
