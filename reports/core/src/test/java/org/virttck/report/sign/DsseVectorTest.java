package org.virttck.report.sign;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import org.junit.jupiter.api.Test;

/** The vector of the DSSE specification. It is signed with ECDSA, which is used nowhere but here. */
class DsseVectorTest {

    private static final String ENVELOPE = """
            {"payload": "aGVsbG8gd29ybGQ=",
             "payloadType": "http://example.com/HelloWorld",
             "signatures": [{"sig":
              "A3JqsQGtVsJ2O2xqrI5IcnXip5GToJ3F+FnZ+O88SjtR6rDAajabZKciJTfUiHqJPcIAriEGAHTVeCUjW2JIZA=="}]}
            """;

    @Test
    void payloadAndTypeAreEncodedAsSpecified() {
        assertEquals(
                "DSSEv1 29 http://example.com/HelloWorld 11 hello world",
                new String(Pae.of("http://example.com/HelloWorld", "hello world".getBytes(UTF_8)), UTF_8));
    }

    @Test
    void lengthsCountBytes() {
        assertEquals("DSSEv1 2 ä 0 ", new String(Pae.of("ä", new byte[0]), UTF_8));
    }

    @Test
    void theSignatureOfTheVectorFits() throws Exception {
        Envelope envelope = Envelope.read(ENVELOPE.getBytes(UTF_8));

        Signature verification = Signature.getInstance("SHA256withECDSAinP1363Format");
        verification.initVerify(key());
        verification.update(Pae.of(envelope.payloadType(), envelope.payload()));

        assertArrayEquals("hello world".getBytes(UTF_8), envelope.payload());
        assertEquals("", envelope.signatures().get(0).keyId());
        assertTrue(verification.verify(envelope.signatures().get(0).bytes()));
    }

    private static PublicKey key() throws GeneralSecurityException {
        AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
        curve.init(new ECGenParameterSpec("secp256r1"));
        ECPoint point = new ECPoint(
                new BigInteger("46950820868899156662930047687818585632848591499744589407958293238635476079160"),
                new BigInteger("5640078356564379163099075877009565129882514886557779369047442380624545832820"));
        return KeyFactory.getInstance("EC")
                .generatePublic(new ECPublicKeySpec(point, curve.getParameterSpec(ECParameterSpec.class)));
    }
}
