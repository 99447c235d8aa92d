package org.proofline.claims;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.proofline.claims.Claim.Line;
import org.proofline.claims.Waterfall.Rate;
import org.proofline.claims.Waterfall.Rates;
import org.proofline.ledger.ExchangeRates;
import org.proofline.program.Offer;
import org.proofline.program.OfferScheme.RateDate;
import org.proofline.shared.DomainException;
import org.proofline.shared.Money;
import org.springframework.stereotype.Component;

/** Finds the rates that turn a claim's currency into the fund's, by the day the offer names. Nothing is guessed. */
@Component
class ClaimRates {

    private final ExchangeRates rates;
    private final Clock clock;

    ClaimRates(ExchangeRates rates, Clock clock) {
        this.rates = rates;
        this.clock = clock;
    }

    /** @throws DomainException CONFLICT {@code RATE_MISSING} naming the currency, the day and the mend */
    Rates of(ClaimContent content, Offer offer) {
        String missing = missing(content, offer);
        if (missing != null) {
            throw DomainException.conflict("RATE_MISSING", missing);
        }
        if (content.currency().equals(offer.currency())) {
            Currency same = Currency.getInstance(offer.currency());
            return new Rates(new Rate(same, BigDecimal.ONE, "same currency", today(offer)), Map.of());
        }
        Map<Integer, Rate> ofLine = new HashMap<>();
        days(content, offer)
                .forEach((line, day) -> ofLine.put(
                        line, rate(content.currency(), offer.currency(), day).orElseThrow()));
        return new Rates(ofLine.get(1), ofLine);
    }

    /** Why there are no rates yet, and what to do; null when there are. */
    String missing(ClaimContent content, Offer offer) {
        if (content.currency().equals(offer.currency())) {
            return null;
        }
        return days(content, offer).values().stream()
                .distinct()
                .map(day -> missing(content.currency(), offer, day))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private String missing(String from, Offer offer, LocalDate day) {
        if (day.isAfter(today(offer))) {
            return "The offer converts " + from + " at the rate of " + day
                    + ", which nobody knows before that day. Claim in " + offer.currency() + ", or come back then.";
        }
        return rate(from, offer.currency(), day).isPresent()
                ? null
                : "There is no rate from " + from + " to " + offer.currency() + " for " + day
                        + " yet. Claim in " + offer.currency()
                        + ", or ask the program owner to take in the European Central Bank's file of that day.";
    }

    private Optional<Rate> rate(String from, String to, LocalDate day) {
        return rates.find(Money.of("1", from), to, day)
                .map(one -> new Rate(Currency.getInstance(to), one.factor(), one.source(), one.date()));
    }

    private Map<Integer, LocalDate> days(ClaimContent content, Offer offer) {
        LocalDate today = today(offer);
        return content.lines().stream().collect(Collectors.toMap(Line::no, line -> day(line, content, offer, today)));
    }

    private LocalDate today(Offer offer) {
        return LocalDate.now(clock.withZone(offer.zone()));
    }

    /** A payment's rate is not known before it is made; until then the rate of the day of approval stands for it. */
    private static LocalDate day(Line line, ClaimContent content, Offer offer, LocalDate today) {
        return switch (policy(offer)) {
            case APPROVAL, PAYMENT -> today;
            case INVOICE -> line.invoiceDate() == null ? content.activityEnd() : line.invoiceDate();
            case PERIOD_END -> offer.scheme().timing().period().lastDay(content.activityEnd());
        };
    }

    private static RateDate policy(Offer offer) {
        return offer.scheme() == null
                ? RateDate.APPROVAL
                : offer.scheme().timing().rateDate();
    }
}
