package lianxi.document;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.springframework.core.io.ClassPathResource;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Fills a print template with a document's data; apart from the pages' engine, so that nothing of a page reaches print. */
class PrintTemplates {

    private final SpringTemplateEngine engine = new SpringTemplateEngine();
    private final String css;

    PrintTemplates() {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(PrintTemplates.class.getClassLoader());
        resolver.setPrefix("templates/document/print/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        engine.setTemplateResolver(resolver);
        engine.setEnableSpringELCompiler(true);
        css = read("document/print.css");
    }

    /** The document as XHTML, without style. */
    Document xhtml(PrintedDocument document) {
        Context context = new Context(Locale.SIMPLIFIED_CHINESE, Map.of("document", document));
        return parse(engine.process(document.layout().template(), context));
    }

    /** A copy with its style; {@code more} holds the rules that this document alone needs. */
    Document styled(Document xhtml, String more) {
        Document styled = (Document) xhtml.cloneNode(true);
        Element style = styled.createElement("style");
        style.setAttribute("type", "text/css");
        style.setTextContent(css + more);
        styled.getElementsByTagName("head").item(0).appendChild(style);
        return styled;
    }

    private static Document parse(String xhtml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xhtml)));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException("A print template does not make well-formed XHTML", e);
        }
    }

    private static String read(String path) {
        try {
            return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("The jar lacks " + path, e);
        }
    }
}
