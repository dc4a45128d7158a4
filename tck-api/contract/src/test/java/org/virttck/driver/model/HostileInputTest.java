package org.virttck.driver.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the contract itself refuses, so that no driver ever sees it, and what it lets through unchanged. */
class HostileInputTest {

    private static final URI SOMEWHERE = URI.create("file:///disk");
    private static final Image IMAGE = image("image", Optional.empty());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ".",
                "..",
                "../a",
                "/a",
                "a/b",
                "a\\b",
                "-",
                "-a",
                "--help",
                "_a",
                ".a",
                "a b",
                "a\0",
                "a\n",
                "\na",
                "a\r",
                "a\t",
                "\u001b[2J",
                "a;b",
                "a|b",
                "a&b",
                "$(a)",
                "`a`",
                "a'b",
                "a\"b",
                "<a>",
                "a%2fb",
                "a:b",
                "caf\u00e9",
                "cafe\u0301",
                "\u202ea",
                "a\u200b",
                "\ud83d\ude80",
                "a\ud800",
                "\uff21",
                "\u0660"
            })
    void aNameThatIsNotPlainIsRefused(String name) {
        assertThrows(IllegalArgumentException.class, () -> named(name));
    }

    @Test
    void aNameMayBeOfOneCharacterOrOf255AndNoMore() {
        assertEquals("a", named("a").name());
        assertEquals(255, named("a".repeat(255)).name().length());
        assertThrows(IllegalArgumentException.class, () -> named("a".repeat(256)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\0", "\n", "../../a", "]]>", "\u202e", "caf\u00e9", "cafe\u0301", "\ud83d\ude80", "\ud800"})
    void metadataIsKeptAsItIs(String text) {
        Map<String, String> metadata = Map.of(text + "x", text);
        InstanceSpec spec = builder("a").metadata(metadata).build();
        assertEquals(metadata, spec.metadata());
        assertEquals(metadata, spec.toBuilder().build().metadata());
    }

    @Test
    void keysOfDifferentNormalFormsAreTwoKeys() {
        InstanceSpec spec = builder("a")
                .metadata(Map.of("caf\u00e9", "1", "cafe\u0301", "2"))
                .build();
        assertEquals("1", spec.metadata().get("caf\u00e9"));
        assertEquals("2", spec.metadata().get("cafe\u0301"));
    }

    @Test
    void keysOfMetadataHaveALimitAndValuesHaveNone() {
        assertThrows(IllegalArgumentException.class, () -> withKey("k".repeat(256)));
        assertThrows(IllegalArgumentException.class, () -> withKey(""));
        assertEquals(1, withKey("k".repeat(255)).metadata().size());
        String large = "v".repeat(64 * 1024);
        assertEquals(
                large,
                builder("a").metadata(Map.of("k", large)).build().metadata().get("k"));
    }

    @Test
    void metadataThatIsChangedLaterIsNotChanged() {
        Map<String, String> given = new HashMap<>(Map.of("a", "b"));
        InstanceSpec spec = builder("a").metadata(given).build();
        given.put("c", "d");
        assertEquals(Map.of("a", "b"), spec.metadata());
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "F", "g", " ", "\n", "0x"})
    void aChecksumThatIsNotLowerCaseHexadecimalIsRefused(String odd) {
        String digest = odd + "0".repeat(64 - odd.length());
        assertThrows(IllegalArgumentException.class, () -> image("image", Optional.of(digest)));
    }

    @Test
    void anImageIdMayBeAnythingButBlankOrLong() {
        assertEquals("../\0\n", image("../\0\n", Optional.empty()).id());
        assertThrows(IllegalArgumentException.class, () -> image("\t\n", Optional.empty()));
        assertThrows(IllegalArgumentException.class, () -> image("i".repeat(256), Optional.empty()));
    }

    @Test
    void kernelArgumentsHaveALimit() {
        assertEquals(2048, boot("x".repeat(2048)).arguments().length());
        assertThrows(IllegalArgumentException.class, () -> boot("x".repeat(2049)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "/", "", "/../a", "/a/..", "/a/../b", "/a\0b", "..", "\\a"})
    void anInjectedFileCannotLeaveItsPlace(String path) {
        assertThrows(IllegalArgumentException.class, () -> new InjectedFile(path, Bytes.of(new byte[0])));
    }

    @Test
    void aRefusalShowsTheValueShortenedAndOnOneLine() {
        String hostile = "a\nfake line\u001b[2J\u202e" + "x".repeat(64 * 1024);
        String message = assertThrows(IllegalArgumentException.class, () -> named(hostile))
                .getMessage();
        assertTrue(message.contains("\"a?fake line?[2J?xxx"), message);
        assertTrue(message.length() < 200, () -> "length " + message.length());
    }

    @Test
    void aSecretIsInNoTextOfWhatHoldsIt() {
        Secret secret = new Secret("pa55word");
        GuestSetup setup = GuestSetup.NOTHING.withAdminPassword(secret);
        InstanceSpec spec = builder("a").setup(setup).build();
        RescueSpec rescue = new RescueSpec(IMAGE, Optional.of(secret));
        for (Object holder : List.of(secret, setup, spec, rescue)) {
            assertEquals(-1, holder.toString().indexOf(secret.reveal()), holder::toString);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {256, 64 * 1024})
    void aSecretThatIsTooLongIsNotTold(int length) {
        String value = "pa55".repeat(length / 4);
        String message = assertThrows(IllegalArgumentException.class, () -> new Secret(value))
                .getMessage();
        assertEquals(-1, message.indexOf("pa55"), message);
    }

    private static InstanceSpec named(String name) {
        return builder(name).build();
    }

    private static InstanceSpec withKey(String key) {
        return builder("a").metadata(Map.of(key, "v")).build();
    }

    private static InstanceSpec.Builder builder(String name) {
        return InstanceSpec.builder(new InstanceId(new UUID(0, 1)), name, new Flavor("f", 1, 1, 1), IMAGE);
    }

    private static Image image(String id, Optional<String> sha256) {
        return new Image(id, DiskFormat.RAW, SOMEWHERE, sha256, 0, 0, Optional.empty());
    }

    private static KernelBoot boot(String arguments) {
        return new KernelBoot(SOMEWHERE, SOMEWHERE, arguments);
    }
}
