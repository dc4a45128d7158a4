package org.virttck.report.sign;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Base64;
import org.virttck.report.json.JsonBytes;

/** The written form of an envelope. */
final class EnvelopeJson {

    private EnvelopeJson() {}

    static byte[] of(Envelope envelope) {
        return JsonBytes.of(out -> {
            out.writeStartObject();
            out.writeStringField("payloadType", envelope.payloadType());
            out.writeStringField("payload", base64(envelope.payload()));
            out.writeArrayFieldStart("signatures");
            for (EnvelopeSignature signature : envelope.signatures()) {
                write(signature, out);
            }
            out.writeEndArray();
            out.writeEndObject();
            out.writeRaw('\n');
        });
    }

    private static void write(EnvelopeSignature signature, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("keyid", signature.keyId());
        out.writeStringField("sig", base64(signature.bytes()));
        out.writeEndObject();
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
