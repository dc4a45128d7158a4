package org.virttck.report.verify;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.virttck.report.Identifiers;
import org.virttck.report.json.Quote;
import org.virttck.report.sign.Envelope;

/** The file is a DSSE envelope around an in-toto statement. */
final class EnvelopeCheck implements Check {

    @Override
    public Finding look(Dossier dossier) {
        Path file = dossier.request().report();
        try (InputStream in = Files.newInputStream(file)) {
            dossier.add(Envelope.read(in.readNBytes(Envelope.LONGEST_IN_BYTES + 1)));
        } catch (NoSuchFileException e) {
            return Finding.wrong("no such file: " + file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String payloadType = dossier.envelope().payloadType();
        return payloadType.equals(Identifiers.PAYLOAD_TYPE)
                ? Finding.ok("DSSE, " + Identifiers.PAYLOAD_TYPE)
                : Finding.wrong(
                        "payload type %s, %s is needed".formatted(Quote.of(payloadType), Identifiers.PAYLOAD_TYPE));
    }
}
