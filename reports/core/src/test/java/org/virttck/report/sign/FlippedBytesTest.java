package org.virttck.report.sign;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.virttck.report.Identifiers;
import org.virttck.report.SampleReport;
import org.virttck.report.Statement;
import org.virttck.report.json.InvalidJsonException;

/** No byte of a signed report can be changed so that something else is taken for signed. */
class FlippedBytesTest {

    private static final int SAMPLES = 600;

    private final SigningKey key = SigningKey.generate();
    private final byte[] payload = Statement.of(SampleReport.withFailure()).toBytes();
    private final Envelope original = Envelope.sign(Identifiers.PAYLOAD_TYPE, payload, key);

    @Test
    void aFlippedByteIsRefusedOrChangesNothingThatWasSigned() {
        byte[] json = original.toJson();
        Random random = new Random(20261101);
        int refused = 0;
        for (int sample = 0; sample < SAMPLES; sample++) {
            byte[] changed = json.clone();
            int place =
                    sample < json.length - payloadEnd(json) ? payloadEnd(json) + sample : random.nextInt(json.length);
            changed[place] ^= (byte) (1 + random.nextInt(255));
            refused += isRefused(changed) ? 1 : 0;
        }
        int refusals = refused;
        assertTrue(refusals > SAMPLES * 3 / 4, () -> "only " + refusals + " were refused: is anything checked?");
    }

    /** Everything behind the payload is tried byte by byte, since the signature lies there. */
    private static int payloadEnd(byte[] json) {
        return new String(json, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("\"signatures\"");
    }

    private boolean isRefused(byte[] changed) {
        try {
            Envelope read = Envelope.read(changed);
            if (!read.isSignedBy(key.verifyingKey())) {
                return true;
            }
            assertArrayEquals(payload, read.payload());
            assertArrayEquals(
                    original.signatures().get(0).bytes(),
                    read.signatures().get(0).bytes());
            return false;
        } catch (InvalidJsonException e) {
            return true;
        }
    }
}
