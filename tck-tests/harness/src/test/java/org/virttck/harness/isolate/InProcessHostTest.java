package org.virttck.harness.isolate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.virttck.driver.model.Flavor;
import org.virttck.harness.config.Configuration;
import org.virttck.harness.config.EnvironmentProblem;
import org.virttck.harness.config.GuestKind;
import org.virttck.harness.config.ImageSettings;
import org.virttck.harness.config.Patience;
import org.virttck.harness.config.Site;
import org.virttck.harness.config.UsageProblem;

class InProcessHostTest {

    @TempDir
    private Path folder;

    @Test
    void aMissingJarIsNamedWithTheOneThatWasProbablyMeant() throws IOException {
        Files.createFile(folder.resolve("example-driver.jar"));
        assertUsage(
                "no such file: " + folder + "/exmaple-driver.jar; did you mean " + folder + "/example-driver.jar?",
                folder.resolve("exmaple-driver.jar"));
    }

    @Test
    void aFileThatIsNoJarIsRefused() throws IOException {
        Path text = Files.writeString(folder.resolve("driver.jar"), "not a zip file");
        assertUsageBegins(text + " is not a JAR: ", text);
    }

    @Test
    void aJarWithoutAProviderIsRefused() {
        Path jar = new TestJar(folder).write("empty.jar");
        assertUsage(
                jar + " has no provider: a driver JAR names its VirtDriverProvider in"
                        + " META-INF/services/org.virttck.driver.VirtDriverProvider; all JARs of the"
                        + " driver have to be there",
                jar);
    }

    @Test
    void twoProvidersHaveToBeToldApart() {
        Path jar = new TestJar(folder)
                .provider("One", "one", "return null;")
                .provider("Two", "two", "return null;")
                .write("two.jar");
        assertUsage(
                jar + " has 2 providers: one (One), two (Two); choose one by its name with --provider; two of one name"
                        + " cannot be told apart",
                jar);
    }

    @Test
    void anUnknownProviderIsNamedWithTheOneThatWasProbablyMeant() {
        Path jar =
                new TestJar(folder).provider("One", "example", "return null;").write("one.jar");
        Configuration configuration = configuration(Optional.of("exampel"), jar);
        UsageProblem problem = assertThrows(UsageProblem.class, () -> InProcessHost.ofJars(configuration));
        assertEquals(jar + " has no provider \"exampel\"; it has example; did you mean example?", problem.getMessage());
    }

    @Test
    void aClassForANewerJavaIsToldWithTheWayOut() {
        Path jar = new TestJar(folder)
                .provider("One", "one", "return null;")
                .fromTheFuture("One")
                .write("newer.jar");
        assertUsageBegins(
                jar + " was built for a newer Java than this one ("
                        + Runtime.version().feature() + ")",
                jar);
    }

    @Test
    void aProviderThatThrowsIsTheDriversFault() {
        assertUnusable(
                "the provider one threw java.lang.IllegalStateException: boom from open",
                "throw new IllegalStateException(\"boom\");");
    }

    @Test
    void aProviderThatThrowsAnErrorIsTheDriversFault() {
        assertUnusable(
                "the provider one threw java.lang.StackOverflowError from open", "throw new StackOverflowError();");
    }

    @Test
    void aProviderThatReturnsNothingIsTheDriversFault() {
        assertUnusable("the provider one returned null from open", "return null;");
    }

    @Test
    void aProviderThatHangsIsGivenUp() {
        assertUnusable(
                "the provider one did not return from open within 1 s",
                "try { new java.util.concurrent.CountDownLatch(1).await(); } catch (InterruptedException e) {}"
                        + " return null;");
    }

    @Test
    void aWrongSettingIsTheOperatorsToMend() {
        Path jar = failing("INVALID_ARGUMENT", "setting \\\"uri\\\" is missing");
        InProcessHost host = InProcessHost.ofJars(configuration(Optional.empty(), jar));
        UsageProblem problem = assertThrows(UsageProblem.class, host::open);
        assertEquals("the provider one cannot open the driver: setting \"uri\" is missing", problem.getMessage());
    }

    @Test
    void anUnreachableHypervisorIsTheEnvironmentsFault() {
        Path jar = failing("UNAVAILABLE", "no hypervisor");
        InProcessHost host = InProcessHost.ofJars(configuration(Optional.empty(), jar));
        assertThrows(EnvironmentProblem.class, host::open);
    }

    @Test
    void aDriverSeesTheContractAndNothingElseOfTheKit() {
        String body = "try { Class.forName(\"org.virttck.harness.bench.Bench\");"
                + " throw new IllegalStateException(\"sees the kit\"); } catch (ClassNotFoundException e) {"
                + " throw new IllegalStateException(\"sees only the contract\"); }";
        assertUnusable(
                "the provider one threw java.lang.IllegalStateException: sees only the contract from open", body);
    }

    @Test
    void everyJarIsASubject() {
        Path jar = new TestJar(folder).provider("One", "one", "return null;").write("one.jar");
        InProcessHost host = InProcessHost.ofJars(configuration(Optional.empty(), jar));
        assertEquals("one.jar", host.subjects().get(0).name());
        assertEquals(64, host.subjects().get(0).sha256().length());
    }

    private Path failing(String code, String message) {
        String body = "throw new org.virttck.driver.VirtDriverException(org.virttck.driver.ErrorCode." + code + ", \""
                + message + "\");";
        return new TestJar(folder).provider("One", "one", body).write("failing.jar");
    }

    private void assertUnusable(String message, String openBody) {
        Path jar = new TestJar(folder).provider("One", "one", openBody).write("unusable.jar");
        InProcessHost host = InProcessHost.ofJars(configuration(Optional.empty(), jar));
        assertEquals(message, assertThrows(DriverUnusable.class, host::open).getMessage());
    }

    private void assertUsage(String message, Path jar) {
        Configuration configuration = configuration(Optional.empty(), jar);
        assertEquals(
                message,
                assertThrows(UsageProblem.class, () -> InProcessHost.ofJars(configuration))
                        .getMessage());
    }

    private void assertUsageBegins(String beginning, Path jar) {
        Configuration configuration = configuration(Optional.empty(), jar);
        String message = assertThrows(UsageProblem.class, () -> InProcessHost.ofJars(configuration))
                .getMessage();
        assertTrue(message.startsWith(beginning), message);
    }

    private static Configuration configuration(Optional<String> provider, Path jar) {
        Duration second = Duration.ofSeconds(1);
        Patience patience = new Patience(second, second, second, second, second, second, second, second, second);
        return new Configuration(
                provider,
                List.of(jar),
                512,
                Map.of(),
                "tck-",
                ImageSettings.made(GuestKind.NONE),
                new Flavor("small", 1, 128, 1),
                patience,
                1,
                Site.unknown());
    }
}
