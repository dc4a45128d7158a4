package org.virttck.report.control;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.virttck.report.ListedControl;
import org.virttck.report.digest.Sha256;

/**
 * The falsehoods that are known to be noticed, from which the controls of a run are chosen.
 *
 * @param controls one for each line
 * @param sha256 of its lines
 */
public record ControlList(List<ListedControl> controls, String sha256) {

    private static final String FILE = "controls.txt";

    /** Takes a copy. */
    public ControlList {
        controls = List.copyOf(controls);
    }

    /**
     * The list of this kit.
     *
     * @return as the tests of the specs have made it
     */
    public static ControlList read() {
        try (InputStream in = ControlList.class.getResourceAsStream(FILE)) {
            return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A list.
     *
     * @param lines spec, operation and distortion, separated by one space
     * @return with their digest
     */
    public static ControlList of(String lines) {
        return new ControlList(lines.lines().map(ListedControl::ofLine).toList(), Sha256.hex(lines));
    }
}
