package org.proofline.portal;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.proofline.insight.ProcessHistory.PathStep;
import org.proofline.insight.ProcessHistory.ProcessPath;
import org.proofline.portal.ProcessDrawing.Box;
import org.proofline.portal.ProcessDrawing.Flow;
import org.proofline.portal.ProcessDrawing.Shape;
import org.proofline.portal.ProcessDrawing.TextLine;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Turns the BPMN of one instance into shapes: the server draws it, so that the page needs no script and no exception
 * from its Content-Security-Policy.
 */
final class DiagramReader {

    private static final String DI = "http://www.omg.org/spec/BPMN/20100524/DI";
    private static final String DC = "http://www.omg.org/spec/DD/20100524/DC";
    private static final String LINES = "http://www.omg.org/spec/DD/20100524/DI";
    private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";
    private static final int MARGIN = 20;
    private static final Map<String, String> MARKERS = Map.of(
            "messageEventDefinition", "MESSAGE",
            "timerEventDefinition", "TIMER",
            "errorEventDefinition", "ERROR",
            "signalEventDefinition", "SIGNAL",
            "exclusiveGateway", "EXCLUSIVE",
            "parallelGateway", "PARALLEL",
            "eventBasedGateway", "EVENTS",
            "userTask", "PERSON");

    private final Document document;
    private final Map<String, Element> elements = new HashMap<>();
    private final Set<String> open;
    private final Set<String> taken;

    private DiagramReader(ProcessPath path) {
        document = parsed(path.xml());
        each(document.getElementsByTagName("*")).stream()
                .filter(element -> element.hasAttribute("id"))
                .forEach(element -> elements.put(element.getAttribute("id"), element));
        taken = path.steps().stream().map(PathStep::elementId).collect(Collectors.toSet());
        open = path.steps().stream()
                .filter(step -> step.endedAt() == null)
                .map(PathStep::elementId)
                .collect(Collectors.toSet());
    }

    static ProcessDrawing drawing(ProcessPath path) {
        return new DiagramReader(path).drawing();
    }

    private ProcessDrawing drawing() {
        List<Shape> shapes = each(document.getElementsByTagNameNS(DI, "BPMNShape")).stream()
                .filter(shape -> elements.containsKey(shape.getAttribute("bpmnElement")))
                .map(this::shape)
                .toList();
        List<Flow> flows = each(document.getElementsByTagNameNS(DI, "BPMNEdge")).stream()
                .filter(edge -> elements.containsKey(edge.getAttribute("bpmnElement")))
                .map(this::flow)
                .toList();
        List<Integer> x = new ArrayList<>();
        List<Integer> y = new ArrayList<>();
        shapes.forEach(shape -> {
            x.addAll(List.of(shape.box().x(), shape.box().right()));
            y.addAll(List.of(shape.box().y(), shape.box().bottom()));
            shape.text().forEach(line -> y.add(line.y()));
        });
        each(document.getElementsByTagNameNS(LINES, "waypoint")).forEach(point -> {
            x.add(number(point, "x"));
            y.add(number(point, "y"));
        });
        int left = least(x) - MARGIN;
        int top = least(y) - MARGIN;
        int width = -least(x.stream().map(each -> -each).toList()) + MARGIN - left;
        int height = -least(y.stream().map(each -> -each).toList()) + MARGIN - top;
        return new ProcessDrawing(left + " " + top + " " + width + " " + height, width, shapes, flows);
    }

    private Shape shape(Element drawn) {
        Element element = elements.get(drawn.getAttribute("bpmnElement"));
        String kind = kind(element.getLocalName());
        Box box = box((Element) drawn.getElementsByTagNameNS(DC, "Bounds").item(0));
        String name = element.getAttribute("name");
        List<TextLine> text =
                switch (kind) {
                    case "TASK" -> DiagramText.inside(box, name);
                    case "FRAME" -> DiagramText.atTop(box, name);
                    default -> DiagramText.at(labelled(drawn, box), name);
                };
        String css = "pd-" + element.getLocalName() + state(drawn.getAttribute("bpmnElement"));
        return new Shape(kind, css, marker(element), box, text);
    }

    private String state(String id) {
        if (open.contains(id)) {
            return " here";
        }
        return taken.contains(id) ? " taken" : "";
    }

    private Flow flow(Element drawn) {
        Element element = elements.get(drawn.getAttribute("bpmnElement"));
        List<Element> points = each(drawn.getElementsByTagNameNS(LINES, "waypoint"));
        String line = points.stream()
                .map(point -> number(point, "x") + "," + number(point, "y"))
                .collect(Collectors.joining(" "));
        boolean went =
                taken.contains(element.getAttribute("sourceRef")) && taken.contains(element.getAttribute("targetRef"));
        Box first = new Box(number(points.get(0), "x"), number(points.get(0), "y"), 0, 0);
        return new Flow(line, went, DiagramText.at(labelled(drawn, first), element.getAttribute("name")));
    }

    private static Box labelled(Element drawn, Box box) {
        Node label = drawn.getElementsByTagNameNS(DI, "BPMNLabel").item(0);
        if (label instanceof Element placed
                && placed.getElementsByTagNameNS(DC, "Bounds").item(0) instanceof Element bounds) {
            return box(bounds);
        }
        return new Box(box.x(), box.bottom(), box.width(), 0);
    }

    private static String kind(String name) {
        if (name.endsWith("Event")) {
            return "EVENT";
        }
        if (name.endsWith("Gateway")) {
            return "GATEWAY";
        }
        return name.endsWith("Process") ? "FRAME" : "TASK";
    }

    private static String marker(Element element) {
        String own = MARKERS.getOrDefault(element.getLocalName(), "");
        return each(element.getChildNodes()).stream()
                .map(child -> MARKERS.getOrDefault(child.getLocalName(), ""))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(own);
    }

    private static Box box(Element bounds) {
        return new Box(number(bounds, "x"), number(bounds, "y"), number(bounds, "width"), number(bounds, "height"));
    }

    private static int number(Element element, String attribute) {
        return new BigDecimal(element.getAttribute(attribute)).intValue();
    }

    private static int least(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).min().orElse(0);
    }

    private static List<Element> each(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
    }

    private static Document parsed(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(NO_DOCTYPE, true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException("A deployed process can't be read as XML", e);
        }
    }
}
