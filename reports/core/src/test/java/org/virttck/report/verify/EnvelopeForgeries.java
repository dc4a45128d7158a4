package org.virttck.report.verify;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.virttck.report.Identifiers;
import org.virttck.report.SampleReport;
import org.virttck.report.Statement;

/** Forgeries of signatures. */
final class EnvelopeForgeries {

    private static final Pattern SIGNATURE = Pattern.compile("\\{\"keyid\":\"([0-9a-f]{64})\",\"sig\":\"([^\"]+)\"}");
    private static final long GIBIBYTE = 1L << 30;
    private static final int READ_AT_MOST = (64 << 20) + 1;

    private EnvelopeForgeries() {}

    static List<Forgery> all() {
        return List.of(
                Forgery.of(
                        "verdict-flipped",
                        "a better report, signed by an unknown key",
                        "signature: made with another key: VENDOR is given, the report names STRANGER",
                        (run, folder) -> run.replace(
                                Statement.of(SampleReport.conformant()).toBytes(), TestKeys.stranger())),
                Forgery.of(
                        "keyid-of-another-key",
                        "the same, and the key id says that it was the trusted key",
                        "signature: claims the key VENDOR, but was not made with it, or the report was changed since",
                        (run, folder) -> {
                            run.signAs(Identifiers.PAYLOAD_TYPE, TestKeys.stranger());
                            edit(run.file, text -> text.replace(TestKeys.strangerId(), TestKeys.vendorId()));
                        }),
                Forgery.of(
                        "payload-changed",
                        "another payload under the old signature",
                        "signature: claims the key VENDOR, but was not made with it, or the report was changed since",
                        (run, folder) -> edit(
                                run.file, text -> text.replaceFirst("\"payload\":\"[^\"]+\"", "\"payload\":\"e30=\""))),
                Forgery.of(
                        "payload-type",
                        "another payload type under the old signature",
                        "envelope: payload type \"application/json\", application/vnd.in-toto+json is needed",
                        (run, folder) ->
                                edit(run.file, text -> text.replace(Identifiers.PAYLOAD_TYPE, "application/json"))),
                Forgery.of(
                        "empty-signatures",
                        "nobody signed",
                        "envelope: signatures: empty: nobody signed this",
                        (run, folder) ->
                                edit(run.file, text -> SIGNATURE.matcher(text).replaceAll(""))),
                Forgery.of(
                        "two-bad-signatures",
                        "two signatures, none of them by the trusted key",
                        "signature: made with another key: VENDOR is given, the report names STRANGER, STRANGER",
                        (run, folder) -> {
                            run.signAs(Identifiers.PAYLOAD_TYPE, TestKeys.stranger());
                            edit(run.file, text -> twice(text, signature -> signature));
                        }),
                Forgery.of(
                        "one-good-one-bad",
                        "a signature by the trusted key beside one that fits nothing: DSSE passes over the latter",
                        Forgery.ACCEPTED,
                        (run, folder) -> edit(run.file, text -> twice(text, EnvelopeForgeries::spoilt))),
                Forgery.of(
                        "keyid-is-a-hint",
                        "a signature by the trusted key under another key id: DSSE does not rely on it",
                        Forgery.ACCEPTED,
                        (run, folder) ->
                                edit(run.file, text -> text.replace(TestKeys.vendorId(), TestKeys.strangerId()))),
                Forgery.of(
                        "base64url",
                        "payload and signature in the other alphabet, which DSSE allows",
                        Forgery.ACCEPTED,
                        (run, folder) -> edit(run.file, EnvelopeForgeries::inUrlAlphabet)));
    }

    /** As large as the file says, but only as much is written as anybody reads. */
    static void writeNestedArrays(Path file) throws IOException {
        byte[] brackets = new byte[1 << 20];
        Arrays.fill(brackets, (byte) '[');
        try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
            for (int written = 0; written < READ_AT_MOST; written += brackets.length) {
                out.write(brackets);
            }
            out.setLength(GIBIBYTE);
        }
    }

    private static void edit(Path file, UnaryOperator<String> change) throws IOException {
        String text = Files.readString(file);
        String changed = change.apply(text);
        if (changed.equals(text)) {
            throw new IllegalStateException("nothing was changed");
        }
        Files.writeString(file, changed);
    }

    private static String twice(String envelope, UnaryOperator<String> change) {
        Matcher signature = SIGNATURE.matcher(envelope);
        signature.find();
        return envelope.replace(signature.group(), change.apply(signature.group()) + "," + signature.group());
    }

    private static String spoilt(String signature) {
        return signature.replaceFirst("\"sig\":\"..", "\"sig\":\"AA");
    }

    private static String inUrlAlphabet(String envelope) {
        Matcher signature = SIGNATURE.matcher(envelope);
        signature.find();
        String payload =
                envelope.replaceFirst("(?s).*\"payload\":\"([^\"]+)\".*", "$1").strip();
        return envelope.replace(payload, payload.replace('+', '-').replace('/', '_'))
                .replace(
                        signature.group(2), signature.group(2).replace('+', '-').replace('/', '_'));
    }
}
