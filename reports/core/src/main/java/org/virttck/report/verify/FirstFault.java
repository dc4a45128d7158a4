package org.virttck.report.verify;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Asks one question after the other until one finds a fault. */
final class FirstFault {

    private FirstFault() {}

    static Optional<String> of(List<Supplier<Optional<String>>> questions) {
        return questions.stream().map(Supplier::get).flatMap(Optional::stream).findFirst();
    }
}
