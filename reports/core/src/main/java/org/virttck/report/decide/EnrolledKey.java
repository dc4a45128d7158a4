package org.virttck.report.decide;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
import org.virttck.report.Report.Session;
import org.virttck.report.sign.VerifyingKey;

/**
 * A key of which the foundation knows whose it is.
 *
 * @param key that reports are verified with
 * @param organisation that it belongs to
 * @param notBefore first day on which it counts
 * @param notAfter last day on which it counts
 * @param revoked first day on which it does not count any more
 * @param compromisedSince day since which others may have had it
 */
public record EnrolledKey(
        VerifyingKey key,
        String organisation,
        LocalDate notBefore,
        LocalDate notAfter,
        Optional<LocalDate> revoked,
        Optional<LocalDate> compromisedSince) {

    /**
     * What keeps the key from counting. As long as nothing but the signer's own word says when a report was signed, the
     * key has to count on the day of the decision too: whoever stole it could date reports back.
     *
     * @param run that was signed for
     * @param asOf day of the decision
     * @return empty when it counts
     */
    public Optional<String> fault(Session run, LocalDate asOf) {
        LocalDate signed = LocalDate.ofInstant(run.finishedAt(), ZoneOffset.UTC);
        return Stream.of(signed, asOf)
                .map(this::faultOn)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> faultOn(LocalDate day) {
        if (day.isBefore(notBefore)) {
            return Optional.of("is not valid before %s, and this is about %s".formatted(notBefore, day));
        }
        if (day.isAfter(notAfter)) {
            return Optional.of("is not valid after %s, and this is about %s".formatted(notAfter, day));
        }
        return compromisedSince
                .filter(since -> !day.isBefore(since))
                .map("may be in other hands since %s"::formatted)
                .or(() -> revoked.filter(since -> !day.isBefore(since)).map("is revoked since %s"::formatted));
    }
}
