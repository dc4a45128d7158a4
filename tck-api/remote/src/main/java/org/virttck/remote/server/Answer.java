package org.virttck.remote.server;

import java.util.Map;
import java.util.TreeMap;

/** What is sent back: always whole, so that it can be sent again. */
@SuppressWarnings("ArrayRecordComponent") // never compared, and nobody writes to it
record Answer(int status, String mediaType, byte[] body, Map<String, String> headers) {

    static final int DONE = 204;
    static final int ACCEPTED = 202;
    static final int OK = 200;

    static Answer empty(int status) {
        return new Answer(status, "", new byte[0], Map.of());
    }

    Answer with(String header, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(header, value);
        return new Answer(status, mediaType, body, more);
    }
}
