package org.virttck.specs.compatibility;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.virttck.driver.Capability;
import org.virttck.driver.DriverSettings;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.VirtDriver;
import org.virttck.driver.VirtDriverException;
import org.virttck.driver.model.InstanceId;
import org.virttck.reference.memory.MemoryProvider;
import org.virttck.report.Report.RuleResult;
import org.virttck.report.Verdict;
import org.virttck.specs.mutation.Mutant;
import org.virttck.specs.mutation.Trial;

/** A driver that was compiled against an older contract still runs, and refuses what it has never heard of. */
class OlderDriverTest {

    private static final Set<Capability> LATER =
            EnumSet.complementOf(EnumSet.range(Capability.DISK_RETENTION, Capability.LIFECYCLE_EVENTS));

    private static final List<String> SOURCES = List.of(
            "org/virttck/driver/VirtDriver",
            "org/virttck/driver/Instances",
            "older/OlderDriver",
            "older/OlderInstances");

    @TempDir
    private Path folder;

    private URLClassLoader withTheContractOfToday;
    private Constructor<?> olderDriver;

    @BeforeEach
    void compileAgainstTheOlderContract() throws ReflectiveOperationException, IOException {
        Stream<String> options =
                Stream.of("-proc:none", "-d", folder.toString(), "-cp", System.getProperty("java.class.path"));
        Stream<String> sources = SOURCES.stream().map(this::source);
        String[] arguments = Stream.concat(options, sources).toArray(String[]::new);
        assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments), "exit code of javac");
        URL[] compiled = {folder.toUri().toURL()};
        withTheContractOfToday = new URLClassLoader(compiled, OlderDriverTest.class.getClassLoader());
        olderDriver = withTheContractOfToday.loadClass("older.OlderDriver").getConstructor(VirtDriver.class);
    }

    @AfterEach
    void closeTheClassLoader() throws IOException {
        withTheContractOfToday.close();
    }

    @Test
    void newOperationsAndFacetsAreUnsupported() {
        VirtDriver driver = older(new MemoryProvider().open(new DriverSettings("tck-", Map.of())));
        InstanceId nobody = InstanceId.of("00000000-0000-0000-0000-000000000001");
        List<Runnable> unheardOf = List.of(
                () -> driver.instances().softDelete(nobody),
                () -> driver.instances().cleanUp(nobody),
                () -> driver.diagnostics().of(nobody),
                () -> driver.rescue().unrescue(nobody),
                () -> driver.guest().injectNetwork(nobody, List.of()));
        for (Runnable call : unheardOf) {
            VirtDriverException refusal = assertThrows(VirtDriverException.class, call::run);
            assertEquals(ErrorCode.UNSUPPORTED, refusal.code(), refusal::getMessage);
        }
    }

    @Test
    void nothingFailsThatItDeclares() throws IOException {
        String later = LATER.stream().map(Enum::name).collect(Collectors.joining(","));
        Mutant compiledLongAgo = Mutant.breaking("compatibility.every-facet-is-there", "none: it is only old")
                .with("without", later)
                .opened(() -> this::older);
        List<String> broken = new Trial(folder)
                .of(compiledLongAgo).stream()
                        .filter(result -> Set.of(Verdict.FAIL, Verdict.ERROR).contains(result.verdict()))
                        .map(RuleResult::toString)
                        .toList();
        assertEquals(List.of(), broken, "rules that an older driver breaks");
    }

    private VirtDriver older(VirtDriver right) {
        try {
            return (VirtDriver) olderDriver.newInstance(right);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Kept under another ending, so that nobody compiles them with the contract of today. */
    private String source(String name) {
        try (InputStream text = OlderDriverTest.class.getResourceAsStream("/older-contract/" + name + ".java.txt")) {
            Path file = folder.resolve("source").resolve(name + ".java");
            Files.createDirectories(file.getParent());
            Files.copy(text, file);
            return file.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
