package org.virttck.report.sign;

import java.util.Base64;
import org.virttck.report.json.JsonField;

/** Base64 in either alphabet, as DSSE demands of a reader; but one text for the same bytes, no idle bits. */
final class Base64Text {

    private Base64Text() {}

    static byte[] read(JsonField field) {
        String text = field.text();
        boolean urlAlphabet = text.indexOf('-') >= 0 || text.indexOf('_') >= 0;
        byte[] bytes = decode(field, text, urlAlphabet ? Base64.getUrlDecoder() : Base64.getDecoder());
        Base64.Encoder encoder = urlAlphabet ? Base64.getUrlEncoder() : Base64.getEncoder();
        if (!encoder.withoutPadding().encodeToString(bytes).equals(withoutPadding(text))) {
            throw field.refusal("base64 with idle bits set in its last character");
        }
        return bytes;
    }

    private static byte[] decode(JsonField field, String text, Base64.Decoder decoder) {
        try {
            return decoder.decode(text);
        } catch (IllegalArgumentException e) {
            throw field.refusal("not base64");
        }
    }

    private static String withoutPadding(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '=') {
            end--;
        }
        return text.substring(0, end);
    }
}
