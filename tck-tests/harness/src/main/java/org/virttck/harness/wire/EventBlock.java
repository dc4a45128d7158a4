package org.virttck.harness.wire;

import java.util.Optional;

/**
 * What stands between two empty lines of an event stream.
 *
 * @param id of the event, or of the place in the stream
 * @param type of the event
 * @param data of the event
 * @param comment for nobody in particular
 */
public record EventBlock(Optional<String> id, Optional<String> type, Optional<String> data, Optional<String> comment) {

    /** Nothing yet. */
    static final EventBlock EMPTY =
            new EventBlock(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Whether it is an event: one without data is none. */
    public boolean isEvent() {
        return data.isPresent();
    }

    EventBlock with(String line) {
        String[] field = line.split(":", 2);
        Optional<String> value = Optional.of(field.length < 2 ? "" : field[1].replaceFirst("^ ", ""));
        return switch (field[0]) {
            case "" -> new EventBlock(id, type, data, value);
            case "id" -> new EventBlock(value, type, data, comment);
            case "event" -> new EventBlock(id, value, data, comment);
            case "data" ->
                new EventBlock(
                        id, type, data.map(one -> one + "\n" + value.get()).or(() -> value), comment);
            default -> this;
        };
    }
}
