/** The wire as an OpenAPI document, derived from the contract. */
package org.virttck.remote.openapi;
