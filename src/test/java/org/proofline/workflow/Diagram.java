package org.proofline.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
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

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (BpmnEdge edge : model.getModelElementsByType(BpmnEdge.class)) {
            List<Waypoint> points = List.copyOf(edge.getWaypoints());
            for (int i = 1; i < points.size(); i++) {
                lines.add(new Line(edge.getBpmnElement().getId(), point(points.get(i - 1)), point(points.get(i))));
            }
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
