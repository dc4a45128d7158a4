package org.virttck.remote.client;

import java.util.Locale;
import java.util.Optional;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpResponse;

/**
 * What came back.
 *
 * @param status of HTTP
 * @param mediaType without its parameters, in lower case; empty for none
 * @param location where to ask further
 * @param body as bytes; empty for none
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and nobody writes to it
record HttpAnswer(int status, String mediaType, Optional<String> location, byte[] body) {

    static HttpAnswer of(HttpResponse head, byte[] body) {
        String type = header(head, "Content-Type").orElse("");
        return new HttpAnswer(
                head.getCode(), type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT), header(head, "Location"), body);
    }

    private static Optional<String> header(HttpResponse head, String name) {
        return Optional.ofNullable(head.getFirstHeader(name)).map(Header::getValue);
    }
}
