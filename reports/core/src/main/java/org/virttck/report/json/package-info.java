/** JSON read without mercy and written without surprises. */
package org.virttck.report.json;
