package org.virttck.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What people wrote reads well everywhere, and names no machine. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PaperTest {

    private static final Pattern TRAILING_BLANK = Pattern.compile("[ \\t]+$", Pattern.MULTILINE);

    /** Put together here, so that this file does not contain them. */
    private static final List<String> NOT_TO_BE_NAMED = List.of(
            "repo1.maven" + ".org",
            "repo.maven.apache" + ".org",
            "central.sonatype" + ".com",
            "plugins.gradle" + ".org",
            "registry.npmjs" + ".org",
            "registry.yarnpkg" + ".com",
            "files.pythonhosted" + ".org",
            "pypi" + ".org",
            "crates" + ".io",
            "proxy.golang" + ".org",
            "/wor" + "k/",
            "/ro" + "ot/",
            "/tm" + "p/bash");

    private final Checkout checkout = Checkout.here();
    private final List<Path> files = checkout.textFiles();

    @Test
    void theWholeCheckoutIsSeen() {
        assertTrue(files.size() > 300, () -> "saw only " + files.size() + " files");
        assertTrue(files.stream().anyMatch(file -> file.endsWith("virt-tck")));
        assertTrue(files.stream().anyMatch(file -> file.endsWith("LICENSE")));
    }

    @Test
    void textIsUtf8() {
        assertNone(file -> !isUtf8(bytes(file)), "not UTF-8");
    }

    @Test
    void linesEndWithALineFeed() {
        assertNone(file -> text(file).indexOf('\r') >= 0, "carriage returns");
        assertNone(file -> !text(file).isEmpty() && !text(file).endsWith("\n"), "no line feed at the end");
    }

    @Test
    void noLineEndsWithBlanks() {
        assertNone(file -> TRAILING_BLANK.matcher(text(file)).find(), "trailing blanks");
    }

    @Test
    void noMachineAndNoRegistryIsNamed() {
        for (String word : NOT_TO_BE_NAMED) {
            assertNone(file -> text(file).contains(word), word);
        }
    }

    @Test
    void publicTypesOfTheContractHaveJavadoc() {
        List<Path> contract = checkout.productionSources().stream()
                .filter(file -> checkout.module(file).equals("tck-api/contract"))
                .toList();
        JavaSources sources = JavaSources.parse(contract);
        List<TreePath> types =
                sources.units().stream().flatMap(PaperTest::publicTypes).toList();
        assertTrue(types.size() >= 25, () -> "saw only " + types.size() + " types");
        List<String> silent = types.stream()
                .filter(type -> sources.trees().getDocCommentTree(type) == null)
                .map(type -> ((ClassTree) type.getLeaf()).getSimpleName().toString())
                .toList();
        assertEquals(List.of(), silent, "public types without Javadoc");
    }

    private static Stream<TreePath> publicTypes(CompilationUnitTree unit) {
        return unit.getTypeDecls().stream()
                .filter(type -> type instanceof ClassTree named
                        && named.getModifiers().getFlags().contains(Modifier.PUBLIC))
                .map((Tree type) -> TreePath.getPath(unit, type));
    }

    private void assertNone(Predicate<Path> fault, String what) {
        assertEquals(
                List.of(), files.stream().filter(fault).map(checkout::relative).toList(), what);
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static String text(Path file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
