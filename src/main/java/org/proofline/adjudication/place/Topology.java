package org.proofline.adjudication.place;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;

/** Reads a TopoJSON file of countries, in which each border stands once. The points are never a tree in memory. */
final class Topology {

    private static final int MILLIONTHS = 1_000_000;
    private static final int AT_FIRST = 64;

    private final List<int[]> lines = new ArrayList<>();
    private JsonNode countries;
    private JsonNode transform;

    private Topology() {}

    /** @param numbers code of two letters by number of three digits */
    static List<Outline> read(InputStream file, Properties numbers) throws IOException {
        Topology topology = new Topology();
        try (JsonParser json = new JsonMapper().createParser(file)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                topology.take(json, json.currentName());
            }
        }
        topology.lines.forEach(topology::place);
        List<Outline> outlines = new ArrayList<>();
        topology.countries.forEach(country -> outlines.add(
                topology.outline(country, numbers.getProperty(country.path("id").asText()))));
        return outlines;
    }

    private void take(JsonParser json, String name) throws IOException {
        json.nextToken();
        switch (name) {
            case "arcs" -> {
                while (json.nextToken() == JsonToken.START_ARRAY) {
                    lines.add(line(json));
                }
            }
            case "objects" ->
                countries = json.<JsonNode>readValueAsTree().path("countries").path("geometries");
            case "transform" -> transform = json.readValueAsTree();
            default -> json.skipChildren();
        }
    }

    /** Each point is told as steps from the one before. */
    private static int[] line(JsonParser json) throws IOException {
        int[] points = new int[AT_FIRST];
        int size = 0;
        while (json.nextToken() == JsonToken.START_ARRAY) {
            points = size + 2 > points.length ? Arrays.copyOf(points, points.length * 2) : points;
            points[size] = json.nextIntValue(0) + (size == 0 ? 0 : points[size - 2]);
            points[size + 1] = json.nextIntValue(0) + (size == 0 ? 0 : points[size - 1]);
            size += 2;
            json.nextToken();
        }
        return Arrays.copyOf(points, size);
    }

    /** From steps of the file's grid into millionths of a degree. */
    private void place(int[] line) {
        for (int i = 0; i < line.length; i++) {
            double scale = transform.path("scale").path(i % 2).asDouble();
            double origin = transform.path("translate").path(i % 2).asDouble();
            line[i] = (int) Math.round((origin + line[i] * scale) * MILLIONTHS);
        }
    }

    /** Numbers below zero name a line that is walked backwards. */
    private Outline outline(JsonNode country, String code) {
        TreeSet<Integer> own = new TreeSet<>();
        collect(country.path("arcs"), own);
        return new Outline(code, own.stream().map(lines::get).toList());
    }

    private static void collect(JsonNode arcs, TreeSet<Integer> found) {
        for (JsonNode arc : arcs) {
            if (arc.isInt()) {
                int number = arc.intValue() < 0 ? ~arc.intValue() : arc.intValue();
                if (!found.add(number)) {
                    // Both sides of the line are the country's own.
                    found.remove(number);
                }
            } else {
                collect(arc, found);
            }
        }
    }
}
