package org.proofline.adjudication.place;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.zip.GZIPInputStream;
import org.proofline.evidence.Position;
import org.springframework.core.io.ClassPathResource;

/**
 * The countries' outlines of Natural Earth, at 1:10,000,000. They are read when the first position is asked for, and kept.
 * A country's code counts with the territories that have a code and an outline of their own; a territory whose outline is
 * drawn as part of its country counts as that.
 */
public final class Atlas {

    private static final int MICRO = 6;

    private final List<Outline> outlines;
    private final Properties territories;

    private Atlas(List<Outline> outlines, Properties territories) {
        this.outlines = List.copyOf(outlines);
        this.territories = territories;
    }

    /** Made by the first who asks. */
    private static final class Held {

        private static final Atlas ATLAS = read();
    }

    public static Atlas get() {
        return Held.ATLAS;
    }

    /**
     * Where a position lies, seen from a country.
     *
     * @param kilometres outside the country's outline; 0 inside
     * @param found code of the country in which it lies; null for the sea
     */
    public record Look(int kilometres, String found) {}

    /** Empty where nothing can be said: the country has no outline, or the place is one to which no code belongs. */
    public Optional<Look> look(String country, Position position) {
        long longitude = micro(position.longitude());
        long latitude = micro(position.latitude());
        List<Outline> own = outlinesOf(country);
        if (own.stream().anyMatch(outline -> outline.holds(longitude, latitude))) {
            return Optional.of(new Look(0, country));
        }
        Optional<Outline> around = outlines.stream()
                .filter(outline -> outline.holds(longitude, latitude))
                .findFirst();
        boolean disputed = around.filter(outline -> outline.country() == null).isPresent();
        return own.isEmpty() || disputed
                ? Optional.empty()
                : Optional.of(new Look(
                        own.stream()
                                .mapToInt(outline -> outline.kilometresTo(longitude, latitude))
                                .min()
                                .orElseThrow(),
                        around.map(Outline::country).orElse(null)));
    }

    private List<Outline> outlinesOf(String country) {
        List<Outline> own = outlines.stream()
                .filter(outline -> outline.country() != null)
                .filter(outline ->
                        outline.country().equals(country) || country.equals(territories.getProperty(outline.country())))
                .toList();
        String belongsTo = territories.getProperty(country);
        return own.isEmpty() && belongsTo != null ? outlinesOf(belongsTo) : own;
    }

    private static long micro(BigDecimal degrees) {
        return degrees.movePointRight(MICRO).longValueExact();
    }

    private static Atlas read() {
        try (InputStream map = new GZIPInputStream(open("countries-10m.json.gz"))) {
            List<Outline> outlines = Topology.read(map, codes("country-numbers.properties"));
            return new Atlas(outlines, codes("territories.properties"));
        } catch (IOException e) {
            throw new UncheckedIOException("The outlines of the countries can't be read", e);
        }
    }

    private static Properties codes(String name) throws IOException {
        Properties codes = new Properties();
        try (InputStream in = open(name)) {
            codes.load(in);
        }
        return codes;
    }

    private static InputStream open(String name) throws IOException {
        return new ClassPathResource("adjudication/place/" + name).getInputStream();
    }
}
