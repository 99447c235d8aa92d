package org.proofline.sales;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Sales lines one by one or in small numbers. */
public interface Sales {

    /** The most lines of one call; more come as a file. */
    int MOST_AT_ONCE = 1000;

    /** One line as it was given, each value as text. */
    record Given(Map<SalesColumn, String> values) {
        public Given {
            values = new EnumMap<>(values);
        }
    }

    /**
     * @param recorded lines that are new
     * @param known lines that stood there already, with the same values
     */
    record Recorded(long recorded, long known) {}

    /**
     * A line as it stands.
     *
     * @param seq position in the record; later lines have greater ones
     * @param reversal takes a corrected line back
     * @param corrects key of the line that is taken back or replaced, or null
     */
    record Line(
            long seq,
            UUID partnerId,
            String key,
            boolean reversal,
            String corrects,
            String product,
            String productGroup,
            String serial,
            LocalDate date,
            String customer,
            String customerType,
            String region,
            BigDecimal quantity,
            BigDecimal net,
            String currency,
            String marginBand,
            String salesperson,
            boolean paid,
            LocalDate paidOn) {}

    /**
     * Records all of the lines, or none when one has a mistake. The same line again changes nothing.
     *
     * @throws org.proofline.shared.DomainException INVALID with a field error for each mistake, {@code lines[i].column}
     */
    Recorded record(SalesOwner owner, List<Given> lines);

    /**
     * Lines of one record, in the order in which they were recorded.
     *
     * @param partnerId whose; null for the vendor's own record over all partners
     * @param after the {@code seq} to go on after
     */
    List<Line> lines(UUID partnerId, LocalDate from, LocalDate to, long after, int limit);

    /**
     * The partner's lines of certain units, returns and corrections included.
     *
     * @param references serial numbers; the key of the line counts as well, for what has no serial number
     */
    List<Line> units(UUID partnerId, LocalDate from, LocalDate to, Collection<String> references);
}
