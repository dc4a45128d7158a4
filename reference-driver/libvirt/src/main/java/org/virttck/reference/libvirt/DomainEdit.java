package org.virttck.reference.libvirt;

import java.io.StringWriter;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Changes a domain's definition in place. */
final class DomainEdit {

    private final Document document;

    DomainEdit(Document document) {
        this.document = document;
    }

    List<Node> each(String path) {
        try {
            NodeList found = (NodeList)
                    XPathFactory.newDefaultInstance().newXPath().evaluate(path, document, XPathConstants.NODESET);
            return IntStream.range(0, found.getLength()).mapToObj(found::item).toList();
        } catch (XPathExpressionException malformed) {
            throw new IllegalArgumentException(path, malformed);
        }
    }

    List<Element> elements(String path) {
        return each(path).stream().map(Element.class::cast).toList();
    }

    Element first(String path) {
        return elements(path).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the domain has no " + path));
    }

    void remove(String path) {
        each(path).forEach(node -> node.getParentNode().removeChild(node));
    }

    /** Adds an element with a text as the last one of another. */
    Element append(Element parent, String name, String text) {
        Element added = document.createElement(name);
        added.setTextContent(text);
        parent.appendChild(added);
        return added;
    }

    /** Adds an element without a text as the last one of another. */
    Element append(Element parent, String name) {
        return append(parent, name, "");
    }

    /** Adds an element beside another, before it. */
    Element insertBefore(Element sibling, String name) {
        Element added = document.createElement(name);
        sibling.getParentNode().insertBefore(added, sibling);
        return added;
    }

    String write() {
        try {
            StringWriter target = new StringWriter();
            TransformerFactory.newDefaultInstance()
                    .newTransformer()
                    .transform(new DOMSource(document), new StreamResult(target));
            return target.toString();
        } catch (TransformerException failure) {
            throw new IllegalStateException("the definition of a domain cannot be changed", failure);
        }
    }
}
