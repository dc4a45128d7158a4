package org.virttck.harness.isolate;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.virttck.driver.DriverSettings;
import org.virttck.driver.VirtDriver;
import org.virttck.driver.VirtDriverException;
import org.virttck.driver.VirtDriverProvider;
import org.virttck.driver.model.InstanceId;
import org.virttck.harness.process.DriverWork;

/**
 * The process behind a {@link DriverProcess}. It is told of the driver on its standard input, then of each operation, and
 * answers each on its standard output; whatever the driver prints goes to standard error.
 */
final class DriverProcessMain {

    static final String READY = "ready";
    static final String SEES = "sees";

    private DriverProcessMain() {}

    public static void main(String[] arguments) throws IOException {
        DataInputStream in = new DataInputStream(System.in);
        DataOutputStream out = new DataOutputStream(new FileOutputStream(FileDescriptor.out));
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
        VirtDriver driver = open(Texts.read(in));
        answer(out, READY);
        while (true) {
            Map<String, String> order = next(in);
            if (order.isEmpty()) {
                return;
            }
            answer(out, perform(driver, order));
        }
    }

    static Map<String, String> driverFields(Optional<String> provider, List<Path> jars, DriverSettings settings) {
        Map<String, String> fields = new LinkedHashMap<>();
        provider.ifPresent(name -> fields.put("provider", name));
        fields.put(
                "jars",
                String.join(
                        File.pathSeparator, jars.stream().map(Path::toString).toList()));
        fields.put("prefix", settings.namePrefix());
        settings.values().forEach((key, value) -> fields.put("setting." + key, value));
        return fields;
    }

    private static VirtDriver open(Map<String, String> fields) {
        Map<String, String> settings = new LinkedHashMap<>();
        fields.forEach((key, value) -> {
            if (key.startsWith("setting.")) {
                settings.put(key.substring("setting.".length()), value);
            }
        });
        Optional<String> name = Optional.ofNullable(fields.get("provider"));
        VirtDriverProvider provider = ProviderFinder.find(loader(fields.get("jars")), name, "the driver's process");
        return provider.open(new DriverSettings(fields.get("prefix"), settings));
    }

    private static ClassLoader loader(String jars) {
        ClassLoader kit = DriverProcessMain.class.getClassLoader();
        if (jars.isEmpty()) {
            return kit;
        }
        List<Path> paths =
                Arrays.stream(jars.split(File.pathSeparator)).map(Path::of).toList();
        return new DriverClassLoader(DriverJars.of(paths).urls(), kit);
    }

    private static Map<String, String> next(DataInputStream in) throws IOException {
        try {
            return Texts.read(in);
        } catch (EOFException closed) {
            return Map.of();
        }
    }

    private static String perform(VirtDriver driver, Map<String, String> order) {
        try {
            String work = order.get("work");
            if (work.equals(SEES)) {
                InstanceId id = new InstanceId(UUID.fromString(order.get("id")));
                return Boolean.toString(driver.instances().exists(id));
            }
            DriverWork.valueOf(work).perform(driver, InstanceFields.read(order));
            return "success";
        } catch (VirtDriverException refusal) {
            return refusal.code() + ": " + refusal.getMessage();
        } catch (RuntimeException | Error breach) {
            return breach.toString();
        }
    }

    private static void answer(DataOutputStream out, String text) throws IOException {
        Texts.write(out, Map.of("answer", text));
    }
}
