package org.demarche.app.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** XML of agencies. Nothing outside the file is ever opened: a document type is passed over, entities have the JDK's limits. */
final class Xml {
    private Xml() {}

    static Document parsed(Position position, byte[] bytes) throws Unreadable {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setXIncludeAware(false);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setEntityResolver((publicId, systemId) -> new InputSource(new StringReader("")));
            builder.setErrorHandler(new Silent());
            return builder.parse(new ByteArrayInputStream(bytes));
        } catch (SAXParseException e) {
            Position at = Position.line(position.source(), Math.max(1, e.getLineNumber()));
            throw new Unreadable(at, Reason.MALFORMED, "expected well-formed XML, found: " + e.getMessage());
        } catch (SAXException | IOException e) {
            throw new Unreadable(position, Reason.MALFORMED, "expected well-formed XML, found: " + e.getMessage());
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK's XML parser has these features", e);
        }
    }

    /** Elements of this local name below, in order. */
    static List<Element> all(Element root, String name) {
        NodeList found = root.getElementsByTagNameNS("*", name);
        List<Element> out = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            out.add((Element) found.item(i));
        }
        return out;
    }

    static Optional<Element> first(Element root, String... path) {
        Optional<Element> at = Optional.of(root);
        for (String name : path) {
            at = at.flatMap(element -> all(element, name).stream().findFirst());
        }
        return at;
    }

    /** Its text, blanks as one; empty where the element is not there. */
    static String text(Optional<Element> element) {
        return element.map(Node::getTextContent)
                .map(text -> text.replaceAll("\\s+", " ").strip())
                .orElse("");
    }

    /** The paragraphs below, a blank line between. */
    static String paragraphs(Element root) {
        List<String> out = new ArrayList<>();
        for (Element paragraph : all(root, "p")) {
            String text = text(Optional.of(paragraph));
            if (!text.isEmpty()) {
                out.add(text);
            }
        }
        return out.isEmpty() ? text(Optional.of(root)) : String.join("\n\n", out);
    }

    /** Errors come as exceptions, not on standard error. */
    private static final class Silent implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) {}

        @Override
        public void error(SAXParseException e) {}

        @Override
        public void fatalError(SAXParseException e) throws SAXParseException {
            throw e;
        }
    }
}
