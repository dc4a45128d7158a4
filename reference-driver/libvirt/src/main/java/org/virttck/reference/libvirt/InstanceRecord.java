package org.virttck.reference.libvirt;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.virttck.driver.model.InstanceSpec;

/** What the caller asked for, kept with the files of an instance. */
final class InstanceRecord {

    private static final String METADATA = "metadata.";

    private InstanceRecord() {}

    static void write(InstanceSpec spec, InstanceFiles files) throws IOException {
        Properties record = new Properties();
        record.setProperty("name", spec.name());
        record.setProperty("flavor", spec.flavor().name());
        record.setProperty("image", spec.image().id());
        spec.metadata().forEach((key, value) -> record.setProperty(METADATA + key, value));
        try (OutputStream file = Files.newOutputStream(files.record())) {
            record.store(file, null);
        }
    }

    static Map<String, String> metadata(InstanceFiles files) {
        Properties record = new Properties();
        try (InputStream file = Files.newInputStream(files.record())) {
            record.load(file);
        } catch (IOException failure) {
            throw Failures.of(failure);
        }
        return record.stringPropertyNames().stream()
                .filter(name -> name.startsWith(METADATA))
                .collect(Collectors.toMap(name -> name.substring(METADATA.length()), record::getProperty));
    }
}
