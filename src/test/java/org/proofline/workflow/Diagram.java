package org.proofline.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;

/** The geometry of a diagram, in whole pixels. */
final class Diagram {

    private record Point(long x, long y) {}

    private record Line(String flow, Point from, Point to) {

        boolean crosses(Line other) {
            return sides(from, to, other.from, other.to) && sides(other.from, other.to, from, to);
        }

        private static boolean sides(Point a, Point b, Point c, Point d) {
            return Long.signum(turn(a, b, c)) * Long.signum(turn(a, b, d)) < 0;
        }

        private static long turn(Point a, Point b, Point c) {
            return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
        }
    }

    /** A filled rectangle; a line that only touches its edge does not count. */
    private record Box(String id, long left, long top, long right, long bottom) {

        boolean overlaps(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }

        /** The same for the diamond in the rectangle. */
        boolean diamondOverlaps(Box other) {
            long x = (left + right) / 2;
            long y = (top + bottom) / 2;
            long away = Math.abs(x - Math.max(other.left, Math.min(x, other.right)))
                    + Math.abs(y - Math.max(other.top, Math.min(y, other.bottom)));
            return away < (right - left) / 2;
        }

        boolean contains(Box other) {
            return left <= other.left && other.right <= right && top <= other.top && other.bottom <= bottom;
        }

        /** Lines of our diagrams run along the axes. */
        boolean isCrossedBy(Line line) {
            return overlaps(new Box(
                    line.flow,
                    Math.min(line.from.x, line.to.x) - 1,
                    Math.min(line.from.y, line.to.y) - 1,
                    Math.max(line.from.x, line.to.x) + 1,
                    Math.max(line.from.y, line.to.y) + 1));
        }
    }

    private final BpmnModelInstance model;

    Diagram(BpmnModelInstance model) {
        this.model = model;
    }

    List<String> elementsWithoutShape() {
        Set<String> shown = model.getModelElementsByType(BpmnShape.class).stream()
                .map(shape -> shape.getBpmnElement().getId())
                .collect(Collectors.toSet());
        model.getModelElementsByType(BpmnEdge.class)
                .forEach(edge -> shown.add(edge.getBpmnElement().getId()));
        return model.getModelElementsByType(FlowElement.class).stream()
                .map(BaseElement::getId)
                .filter(id -> !shown.contains(id))
                .toList();
    }

    boolean startsLeftOfEnds() {
        long start =
                outermost(StartEvent.class).stream().mapToLong(this::left).max().orElseThrow();
        return outermost(EndEvent.class).stream().allMatch(end -> left(end) > start);
    }

    List<String> crossings() {
        List<Line> lines = lines();
        List<String> found = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            for (int j = i + 1; j < lines.size(); j++) {
                if (lines.get(i).crosses(lines.get(j))) {
                    found.add(lines.get(i) + " crosses " + lines.get(j));
                }
            }
        }
        return found;
    }

    /** Lines that run aslant. */
    List<String> slanted() {
        return lines().stream()
                .filter(line -> line.from.x != line.to.x && line.from.y != line.to.y)
                .map(Line::toString)
                .toList();
    }

    /** Words that a line runs through, or that lie on an element or on other words. */
    List<String> hiddenWords() {
        List<String> found = new ArrayList<>();
        List<Box> labels = labels();
        for (Box label : labels) {
            lines().stream().filter(label::isCrossedBy).forEach(line -> found.add(label.id + " on " + line));
            Stream.concat(elements().stream(), labels.stream())
                    .filter(other -> other != label && hides(other, label))
                    .forEach(other -> found.add(label.id + " on " + other.id));
        }
        return found;
    }

    private static boolean hides(Box other, Box label) {
        boolean near = label.overlaps(other) && !other.contains(label);
        return near && (!other.id.startsWith("Gateway_") || other.diamondOverlaps(label));
    }

    /** Lines through elements that they neither leave nor reach. */
    List<String> linesThroughElements() {
        List<String> found = new ArrayList<>();
        for (BpmnEdge edge : model.getModelElementsByType(BpmnEdge.class)) {
            SequenceFlow flow = (SequenceFlow) edge.getBpmnElement();
            Set<String> ends = Set.of(flow.getSource().getId(), flow.getTarget().getId());
            for (Line line : lines(edge)) {
                elements().stream()
                        .filter(element -> !ends.contains(element.id) && !isAround(element, flow))
                        .filter(element -> element.isCrossedBy(line))
                        .forEach(element -> found.add(line + " through " + element.id));
            }
        }
        return found;
    }

    private boolean isAround(Box element, SequenceFlow flow) {
        boolean around = flow.getParentElement() instanceof SubProcess parent
                && parent.getId().equals(element.id);
        boolean host = flow.getSource() instanceof BoundaryEvent event
                && event.getAttachedTo().getId().equals(element.id);
        return around || host;
    }

    private List<Box> elements() {
        return model.getModelElementsByType(BpmnShape.class).stream()
                .map(shape -> box(shape.getBpmnElement().getId(), shape.getBounds()))
                .toList();
    }

    private List<Box> labels() {
        Stream<Box> ofShapes = model.getModelElementsByType(BpmnShape.class).stream()
                .filter(shape -> shape.getBpmnLabel() != null)
                .map(shape -> box(
                        "words of " + shape.getBpmnElement().getId(),
                        shape.getBpmnLabel().getBounds()));
        Stream<Box> ofEdges = model.getModelElementsByType(BpmnEdge.class).stream()
                .filter(edge -> edge.getBpmnLabel() != null)
                .map(edge -> box(
                        "words of " + edge.getBpmnElement().getId(),
                        edge.getBpmnLabel().getBounds()));
        return Stream.concat(ofShapes, ofEdges).toList();
    }

    private static Box box(String id, Bounds bounds) {
        long left = Math.round(bounds.getX());
        long top = Math.round(bounds.getY());
        return new Box(id, left, top, left + Math.round(bounds.getWidth()), top + Math.round(bounds.getHeight()));
    }

    private List<Line> lines() {
        return model.getModelElementsByType(BpmnEdge.class).stream()
                .flatMap(edge -> lines(edge).stream())
                .toList();
    }

    private static List<Line> lines(BpmnEdge edge) {
        List<Line> lines = new ArrayList<>();
        List<Waypoint> points = List.copyOf(edge.getWaypoints());
        for (int i = 1; i < points.size(); i++) {
            lines.add(new Line(edge.getBpmnElement().getId(), point(points.get(i - 1)), point(points.get(i))));
        }
        return lines;
    }

    private <T extends FlowNode> List<T> outermost(Class<T> type) {
        return model.getModelElementsByType(type).stream()
                .filter(node -> node.getParentElement() instanceof Process)
                .toList();
    }

    private long left(FlowNode node) {
        return Math.round(((BpmnShape) node.getDiagramElement()).getBounds().getX());
    }

    private static Point point(Waypoint point) {
        return new Point(Math.round(point.getX()), Math.round(point.getY()));
    }
}
