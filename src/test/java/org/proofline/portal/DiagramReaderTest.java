package org.proofline.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.proofline.insight.ProcessHistory.PathStep;
import org.proofline.insight.ProcessHistory.ProcessPath;
import org.proofline.portal.ProcessDrawing.Shape;

/** Every deployed process can be drawn. */
class DiagramReaderTest {

    static Stream<Path> processes() throws IOException {
        return Files.list(Path.of("processes")).filter(file -> file.toString().endsWith(".bpmn"));
    }

    @ParameterizedTest
    @MethodSource("processes")
    void every_element_and_flow_of_the_model_is_drawn_with_its_name(Path file) throws IOException {
        String xml = Files.readString(file);
        ProcessDrawing drawing = DiagramReader.drawing(new ProcessPath("i", "k", 1, xml, false, List.of()));

        assertThat(drawing.shapes()).hasSize(count(xml, "<bpmndi:BPMNShape "));
        assertThat(drawing.flows()).hasSize(count(xml, "<bpmndi:BPMNEdge "));
        assertThat(drawing.shapes()).extracting(Shape::kind).isSubsetOf("TASK", "EVENT", "GATEWAY", "FRAME");
        assertThat(drawing.shapes())
                .filteredOn(shape -> shape.kind().equals("TASK"))
                .isNotEmpty()
                .allSatisfy(task -> assertThat(task.text()).isNotEmpty());
        assertThat(drawing.shapes()).noneMatch(shape -> shape.css().contains("taken"));
    }

    @ParameterizedTest
    @MethodSource("processes")
    void the_path_is_marked_and_where_it_stands(Path file) throws IOException {
        String xml = Files.readString(file);
        String flow = xml.substring(xml.indexOf("<bpmn:sequenceFlow"));
        String from = attribute(flow, "sourceRef");
        String to = attribute(flow, "targetRef");
        Instant then = Instant.EPOCH;
        List<PathStep> steps = List.of(
                new PathStep(from, "from", "task", then, then, null),
                new PathStep(to, "to", "task", then, null, "somebody"));
        ProcessDrawing drawing = DiagramReader.drawing(new ProcessPath("i", "k", 1, xml, false, steps));

        assertThat(drawing.shapes())
                .filteredOn(shape -> shape.css().endsWith(" taken"))
                .hasSize(1);
        assertThat(drawing.shapes())
                .filteredOn(shape -> shape.css().endsWith(" here"))
                .hasSize(1);
        assertThat(drawing.flows()).anyMatch(ProcessDrawing.Flow::taken);
    }

    private static int count(String text, String part) {
        return text.split(part, -1).length - 1;
    }

    private static String attribute(String text, String name) {
        String after = text.substring(text.indexOf(name + "=\"") + name.length() + 2);
        return after.substring(0, after.indexOf('"'));
    }
}
