package org.virttck.specs.security;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.virttck.harness.engine.EnumCase;
import org.virttck.harness.engine.EnumCases;

/** Metadata that is hostile as a whole. */
enum MetadataTable implements EnumCase {
    MANY_ENTRIES(numbered(128)),
    KEYS_ALIKE(Map.of("key", "1", "KEY", "2", "key ", "3", "key.", "4", "key\0", "5", "k\u200bey", "6")),
    NORMAL_FORMS(Map.of("caf\u00e9", "1", "cafe\u0301", "2", "\ufb01", "3", "fi", "4")),
    KEYS_OF_OBJECTS(Map.of("__proto__", "1", "constructor", "2", "class", "3", "$ref", "4", "@type", "5")),
    NESTED_PATHS(Map.of("a", "1", "a.b", "2", "a/b", "3", "a[0]", "4", ".", "5", "..", "6"));

    @SuppressWarnings("ImmutableEnumChecker") // a copy that cannot be changed
    private final Map<String, String> metadata;

    MetadataTable(Map<String, String> metadata) {
        this.metadata = Map.copyOf(metadata);
    }

    Map<String, String> metadata() {
        return metadata;
    }

    @Override
    public String rule() {
        return UserText.METADATA.rule();
    }

    private static Map<String, String> numbered(int entries) {
        return IntStream.range(0, entries)
                .mapToObj(Integer::toString)
                .collect(Collectors.toMap(number -> "key-" + number, Function.identity()));
    }

    /** All of them. */
    static final class Rows extends EnumCases {
        Rows() {
            super(MetadataTable.class);
        }
    }
}
