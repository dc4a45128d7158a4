package org.virttck.reference.libvirt;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** An XML element in the making; every text is escaped when it is written. */
final class XmlElement {

    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<XmlElement> children = new ArrayList<>();
    private String text = "";

    private XmlElement(String name) {
        this.name = name;
    }

    static XmlElement of(String name) {
        return new XmlElement(name);
    }

    static XmlElement of(String name, String text) {
        XmlElement element = new XmlElement(name);
        element.text = text;
        return element;
    }

    XmlElement with(String attribute, Object value) {
        attributes.put(attribute, String.valueOf(value));
        return this;
    }

    XmlElement add(XmlElement... more) {
        children.addAll(List.of(more));
        return this;
    }

    XmlElement addAll(List<XmlElement> more) {
        children.addAll(more);
        return this;
    }

    String write() {
        StringWriter target = new StringWriter();
        try {
            XMLStreamWriter writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(target);
            write(writer);
            writer.close();
        } catch (XMLStreamException failure) {
            throw new IllegalStateException("XML cannot be written to memory", failure);
        }
        return target.toString();
    }

    private void write(XMLStreamWriter writer) throws XMLStreamException {
        writer.writeStartElement(name);
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            writer.writeAttribute(attribute.getKey(), attribute.getValue());
        }
        writer.writeCharacters(text);
        for (XmlElement child : children) {
            child.write(writer);
        }
        writer.writeEndElement();
    }
}
