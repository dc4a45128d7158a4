package org.virttck.report.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URL;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/** Checks documents against the schemas of others, without a network. */
final class XmlSchemas {

    private XmlSchemas() {}

    /** Ends when the document is what the schema allows. */
    static void check(byte[] document, URL schema) throws SAXException, IOException {
        SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "jar:file,file");
        factory.newSchema(schema).newValidator().validate(new StreamSource(new ByteArrayInputStream(document)));
    }
}
