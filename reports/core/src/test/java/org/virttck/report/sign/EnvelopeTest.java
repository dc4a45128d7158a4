package org.virttck.report.sign;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.virttck.report.json.InvalidJsonException;

class EnvelopeTest {

    /** Encodes to base64 with a plus sign and a slash, which differ in the two alphabets. */
    private static final byte[] PAYLOAD = {(byte) 0xfb, (byte) 0xff, (byte) 0xbf, 0x00, 0x01};

    private final SigningKey key = SigningKey.generate();
    private final Envelope envelope = Envelope.sign("text/plain", PAYLOAD, key);
    private final String json = new String(envelope.toJson(), UTF_8);

    @Test
    void comesBackAsItWas() {
        Envelope read = Envelope.read(envelope.toJson());

        assertEquals("text/plain", read.payloadType());
        assertArrayEquals(PAYLOAD, read.payload());
        assertEquals(key.verifyingKey().keyId(), read.signatures().get(0).keyId());
        assertTrue(read.isSignedBy(key.verifyingKey()));
    }

    @Test
    void isNotSignedByAnotherKey() {
        assertFalse(envelope.isSignedBy(SigningKey.generate().verifyingKey()));
    }

    @Test
    void bindsThePayloadType() {
        assertFalse(read(json.replace("text/plain", "text/plaim")).isSignedBy(key.verifyingKey()));
    }

    @Test
    void doesNotRelyOnTheKeyId() {
        String other = SigningKey.generate().verifyingKey().keyId();
        String own = key.verifyingKey().keyId();

        assertTrue(read(json.replace(own, other)).isSignedBy(key.verifyingKey()));
        assertTrue(read(json.replace("\"keyid\":\"" + own + "\",", "")).isSignedBy(key.verifyingKey()));
    }

    @Test
    void takesBothAlphabetsOfBase64WithAndWithoutPadding() {
        String standard = Base64.getEncoder().encodeToString(PAYLOAD);
        String url = Base64.getUrlEncoder().encodeToString(PAYLOAD);

        assertEquals("+/+/AAE=", standard);
        assertTrue(read(json.replace(standard, url)).isSignedBy(key.verifyingKey()));
        assertTrue(read(json.replace(standard, url.replace("=", ""))).isSignedBy(key.verifyingKey()));
    }

    @Test
    void oneGoodSignatureAmongBadOnesIsEnough() {
        String bad = "\"signatures\":[{\"sig\":\"AAAA\"},";

        assertTrue(read(json.replace("\"signatures\":[", bad)).isSignedBy(key.verifyingKey()));
    }

    @Test
    void refusesWhatIsNoEnvelope() {
        assertEquals("signatures: empty: nobody signed this", refusal(json.replaceAll("\\[.*]", "[]")));
        assertEquals("payload: not base64", refusal(json.replace("+/+/AAE=", "+/+/AA*=")));
        assertEquals("payload: not base64", refusal(json.replace("+/+/AAE=", "+_+_AAE=")));
        assertEquals(
                "payload: base64 with idle bits set in its last character",
                refusal(json.replace("+/+/AAE=", "+/+/AAF=")));
        assertEquals("signatures[0].sig: missing", refusal(json.replace("\"sig\"", "\"sik\"")));
        assertEquals("payloadType: missing", refusal(json.replace("payloadType", "payloadTyp")));
        assertEquals(
                "line 1, column %d: duplicate key \"payload\"".formatted(json.indexOf("\"signatures\"") + 1),
                refusal(json.replace("\"signatures\"", "\"payload\":\"\",\"signatures\"")));
    }

    @Test
    void cannotBeChangedThroughWhatItGivesAway() {
        envelope.payload()[0]++;
        envelope.signatures().get(0).bytes()[0]++;

        assertTrue(envelope.isSignedBy(key.verifyingKey()));
    }

    private static Envelope read(String json) {
        return Envelope.read(json.getBytes(UTF_8));
    }

    private static String refusal(String json) {
        return assertThrows(InvalidJsonException.class, () -> read(json)).getMessage();
    }
}
