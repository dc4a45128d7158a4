package org.virttck.reference.libvirt;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.virttck.driver.model.Flavor;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads XML that libvirt wrote: of a domain, or of what the host can do. */
final class DomainDocument {

    /** The attribute of the metadata that tells of a rescue. */
    static final String RESCUE = "rescue";

    static final String CONFIG_DRIVE = "/domain/devices/disk[contains(source/@file, '/config-drive.iso')]";

    static final String INSTANCE = "/domain/metadata/*[local-name()='instance']";

    private static final String SERIAL_SOURCE = "/domain/devices/serial[@type='tcp'][1]/source";

    private final Document document;

    private DomainDocument(Document document) {
        this.document = document;
    }

    static DomainDocument parse(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return new DomainDocument(factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml))));
        } catch (ParserConfigurationException | SAXException | IOException failure) {
            throw new IllegalStateException("libvirt wrote XML that cannot be read", failure);
        }
    }

    Optional<String> instanceName() {
        return find(INSTANCE + "/@name");
    }

    /** The size that the instance was spawned with; empty for a domain that this driver did not make. */
    Optional<Flavor> flavor() {
        return find(INSTANCE + "/@vcpus")
                .map(vcpus -> new Flavor(
                        "as spawned",
                        Integer.parseInt(vcpus),
                        number("/@memory-mib"),
                        number("/@root-gib"),
                        number("/@ephemeral-gib"),
                        number("/@swap-mib")));
    }

    /** The folder in which the files of the instance are. */
    Optional<Path> folder() {
        return find(INSTANCE + "/@folder").map(Path::of);
    }

    OptionalInt vncPort() {
        return port("/domain/devices/graphics[@type='vnc']/@port");
    }

    OptionalInt spicePort() {
        return port("/domain/devices/graphics[@type='spice']/@port");
    }

    OptionalInt spiceTlsPort() {
        return port("/domain/devices/graphics[@type='spice']/@tlsPort");
    }

    OptionalInt serialPort() {
        return port(SERIAL_SOURCE + "/@service");
    }

    /** The folder with what was made for a rescue; empty when the instance is not rescued. */
    Optional<Path> rescueFolder() {
        return find(INSTANCE + "/@" + RESCUE).map(Path::of);
    }

    boolean hasConfigDrive() {
        return find(CONFIG_DRIVE + "/target/@dev").isPresent();
    }

    /** All folders in which files of the instance are. */
    List<InstanceFiles> makings() {
        return Stream.of(folder(), rescueFolder())
                .flatMap(Optional::stream)
                .map(InstanceFiles::new)
                .toList();
    }

    /** The same domain with its serial line at another port, as XML. */
    String withSerialPort(int port) {
        DomainEdit edit = edit();
        edit.first(SERIAL_SOURCE).setAttribute("service", String.valueOf(port));
        return edit.write();
    }

    /** The same domain as it is, with what libvirt shall be told instead. */
    DomainEdit edit() {
        return new DomainEdit((Document) document.cloneNode(true));
    }

    List<String> findAll(String path) {
        return new DomainEdit(document)
                .each(path).stream().map(Node::getNodeValue).toList();
    }

    Optional<String> find(String path) {
        try {
            String text = XPathFactory.newDefaultInstance().newXPath().evaluate(path, document);
            return Optional.of(text).filter(found -> !found.isEmpty());
        } catch (XPathExpressionException malformed) {
            throw new IllegalArgumentException(path, malformed);
        }
    }

    private long number(String attribute) {
        return find(INSTANCE + attribute).map(Long::parseLong).orElse(0L);
    }

    private OptionalInt port(String path) {
        return find(path).stream()
                .mapToInt(Integer::parseInt)
                .filter(port -> port > 0)
                .findFirst();
    }
}
