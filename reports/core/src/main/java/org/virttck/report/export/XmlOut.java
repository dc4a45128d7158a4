package org.virttck.report.export;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.virttck.report.LegalText;

/** Writes indented XML to memory; characters that XML cannot carry become visible escapes. */
final class XmlOut {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter writer;
    private int depth;

    XmlOut() {
        writer = writing(
                () -> XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name()));
        write(() -> writer.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0"));
    }

    private interface Value<T> {
        T get() throws XMLStreamException;
    }

    private interface Step {
        void run() throws XMLStreamException;
    }

    void element(String name, Runnable content) {
        write(() -> {
            writer.writeCharacters("\n" + "  ".repeat(depth));
            writer.writeStartElement(name);
        });
        depth++;
        content.run();
        depth--;
        write(writer::writeEndElement);
    }

    void attribute(String name, String value) {
        write(() -> writer.writeAttribute(name, LegalText.of(value)));
    }

    void attribute(String name, long value) {
        attribute(name, Long.toString(value));
    }

    void text(String text) {
        write(() -> writer.writeCharacters(LegalText.of(text)));
    }

    byte[] toBytes() {
        write(() -> {
            writer.writeEndDocument();
            writer.close();
        });
        return bytes.toByteArray();
    }

    private static void write(Step step) {
        writing(() -> {
            step.run();
            return 0;
        });
    }

    private static <T> T writing(Value<T> value) {
        try {
            return value.get();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("memory takes all XML", e);
        }
    }
}
