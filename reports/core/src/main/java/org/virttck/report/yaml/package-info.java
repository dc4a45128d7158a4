/** Reading YAML that people write: every complaint names the file, the line and the way out. */
package org.virttck.report.yaml;
