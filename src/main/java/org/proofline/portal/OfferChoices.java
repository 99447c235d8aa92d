package org.proofline.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.proofline.ledger.Funds;
import org.proofline.ledger.PayingEntities;
import org.proofline.program.Offer;
import org.proofline.program.OfferScheme.Period;
import org.proofline.program.ProofMatrix;
import org.springframework.stereotype.Component;

/** What an author of offers may choose from. */
@Component
public class OfferChoices {

    private static final int MONTHS_OF_YEAR = 12;
    private static final int MONTHS_OF_HALF_YEAR = 6;
    private static final int MONTHS_OF_QUARTER = 3;

    private final Funds funds;
    private final PayingEntities entities;
    private final ProofMatrix matrix;
    private final Clock clock;

    OfferChoices(Funds funds, PayingEntities entities, ProofMatrix matrix, Clock clock) {
        this.funds = funds;
        this.entities = entities;
        this.matrix = matrix;
        this.clock = clock;
    }

    /** Code to name with its currency. */
    public Map<String, String> fundNames() {
        Map<String, String> names = new LinkedHashMap<>();
        funds.all().forEach(fund -> names.put(fund.code(), fund.name() + " (" + fund.currency() + ")"));
        return names;
    }

    public Map<String, String> entityNames() {
        Map<String, String> names = new LinkedHashMap<>();
        entities.all().forEach(entity -> names.put(entity.code(), Words.of("entity", entity.code())));
        return names;
    }

    public Map<String, String> activities() {
        return matrix.activityTypes();
    }

    /** Words of each constant of a choice. */
    public Map<String, String> words(String group, Enum<?>... constants) {
        return words(group, List.of(constants));
    }

    public Map<String, String> words(String group, List<?> codes) {
        Map<String, String> words = new LinkedHashMap<>();
        codes.forEach(code -> words.put(code.toString(), Words.of(group, code)));
        return words;
    }

    LocalDate nextYear() {
        return LocalDate.now(clock).plusYears(1).withDayOfYear(1);
    }

    /** The first day of the next earning period, on which a change needs nobody's agreement. */
    LocalDate nextBegin(Offer offer) {
        LocalDate today = LocalDate.now(clock);
        Period period =
                offer.scheme() == null ? Period.CLAIM : offer.scheme().timing().period();
        int months =
                switch (period) {
                    case CLAIM, MONTH -> 1;
                    case QUARTER -> MONTHS_OF_QUARTER;
                    case HALF_YEAR -> MONTHS_OF_HALF_YEAR;
                    case YEAR -> MONTHS_OF_YEAR;
                };
        LocalDate begin = today.withDayOfYear(1);
        while (!begin.isAfter(today)) {
            begin = begin.plusMonths(months);
        }
        return begin;
    }
}
