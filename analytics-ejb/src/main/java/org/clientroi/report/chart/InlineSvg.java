package org.clientroi.report.chart;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * What JFreeSVG writes, made fit to stand in a page: presentation attributes instead of style attributes (a strict
 * content security policy blocks those), a title and a description, and each text as wide as it was measured, so that
 * nothing overlaps where the font is not at hand.
 */
final class InlineSvg {

    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final String FAMILIES = "Inter, Helvetica, Arial, sans-serif";
    private static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);

    private final Document document;

    private InlineSvg(Document document) {
        this.document = document;
    }

    static String from(String markup, String prefix, String title, String description) {
        InlineSvg svg = new InlineSvg(parse(markup));
        svg.describe(prefix, title, description);
        NodeList elements = svg.document.getElementsByTagName("*");
        for (int i = 0; i < elements.getLength(); i++) {
            svg.present((Element) elements.item(i));
        }
        svg.nameShapes();
        return svg.written();
    }

    /** JFreeSVG writes the title of a shape before it, where it names nothing: it belongs inside. */
    private void nameShapes() {
        NodeList titles = document.getElementsByTagName("title");
        for (int i = 0; i < titles.getLength(); i++) {
            Element title = (Element) titles.item(i);
            if (!title.hasAttribute("id") && title.getNextSibling() instanceof Element shape) {
                shape.appendChild(title);
            }
        }
    }

    private void describe(String prefix, String title, String description) {
        Element root = document.getDocumentElement();
        root.removeAttribute("xmlns:jfreesvg");
        root.removeAttribute("xmlns:xlink");
        root.setAttribute("viewBox", "0 0 " + whole(root, "width") + " " + whole(root, "height"));
        root.setAttribute("role", "img");
        root.setAttribute("aria-labelledby", prefix + "title " + prefix + "desc");
        root.setAttribute("font-family", FAMILIES);
        root.insertBefore(words("desc", prefix, description), root.getFirstChild());
        root.insertBefore(words("title", prefix, title), root.getFirstChild());
    }

    private static String whole(Element root, String side) {
        String pixels = Long.toString(Math.round(Double.parseDouble(root.getAttribute(side))));
        root.setAttribute(side, pixels);
        return pixels;
    }

    private Element words(String name, String prefix, String text) {
        Element element = document.createElementNS(SVG, name);
        element.setAttribute("id", prefix + name);
        element.setTextContent(text);
        return element;
    }

    private void present(Element element) {
        Map<String, String> declarations = declarations(element.getAttribute("style"));
        element.removeAttribute("style");
        if (element.getTagName().equals("text")) {
            fit(element, declarations);
        }
        declarations.forEach((property, value) -> {
            if (!value.equals("1.0") || !property.endsWith("-opacity")) {
                element.setAttribute(property, colour(value));
            }
        });
    }

    private static Map<String, String> declarations(String style) {
        Map<String, String> declarations = new TreeMap<>();
        for (String declaration : style.split(";", -1)) {
            int colon = declaration.indexOf(':');
            if (colon > 0) {
                declarations.put(
                        declaration.substring(0, colon).strip(),
                        declaration.substring(colon + 1).strip());
            }
        }
        return declarations;
    }

    private static void fit(Element text, Map<String, String> declarations) {
        boolean semiBold = declarations.getOrDefault("font-family", "").contains("SemiBold");
        String size = declarations.getOrDefault("font-size", "12px").replace("px", "");
        declarations.remove("font-family");
        declarations.put("font-size", size);
        if (semiBold) {
            declarations.put("font-weight", "600");
        }
        float pixels = Float.parseFloat(size);
        Font font = semiBold ? ShippedFonts.semiBold(pixels) : ShippedFonts.regular(pixels);
        double width = font.getStringBounds(text.getTextContent(), MEASURE).getWidth();
        if (width > 0) {
            text.setAttribute("textLength", String.format(Locale.ROOT, "%.1f", width));
            text.setAttribute("lengthAdjust", "spacingAndGlyphs");
        }
    }

    private static String colour(String value) {
        if (!value.startsWith("rgb(")) {
            return value;
        }
        String[] parts = value.substring(4, value.length() - 1).split(",", -1);
        return String.format(
                Locale.ROOT,
                "#%02x%02x%02x",
                Integer.parseInt(parts[0].strip()),
                Integer.parseInt(parts[1].strip()),
                Integer.parseInt(parts[2].strip()));
    }

    private static Document parse(String markup) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(markup)));
        } catch (ParserConfigurationException | SAXException | java.io.IOException e) {
            throw new IllegalStateException("JFreeSVG wrote what is not XML", e);
        }
    }

    private String written() {
        try {
            Transformer transformer = TransformerFactory.newInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            StringWriter text = new StringWriter();
            transformer.transform(new DOMSource(document), new StreamResult(text));
            return text.toString();
        } catch (TransformerException e) {
            throw new IllegalStateException("an SVG that was read cannot be written", e);
        }
    }
}
