package org.proofline.rebate;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.proofline.adjudication.Participation;
import org.proofline.ledger.Funds;
import org.proofline.ledger.Funds.Fund;
import org.proofline.ledger.PayingEntities;
import org.proofline.partner.Partner;
import org.proofline.program.Offer;
import org.proofline.program.OfferType;
import org.proofline.program.Offers;
import org.springframework.stereotype.Component;

/** The offers whose cost accrues with a partner's sales, and whose fund is open. */
@Component
class AccruingOffers {

    private static final Set<OfferType> TYPES = EnumSet.of(
            OfferType.COOP_ACCRUAL, OfferType.VOLUME_REBATE, OfferType.GROWTH_REBATE, OfferType.STOCKING_DEPTH);

    private final Offers offers;
    private final Funds funds;
    private final PayingEntities entities;
    private final Participation participation;

    AccruingOffers(Offers offers, Funds funds, PayingEntities entities, Participation participation) {
        this.participation = participation;
        this.offers = offers;
        this.funds = funds;
        this.entities = entities;
    }

    /** @param from first day on which offer and fund are both there */
    record Accruing(Offer offer, LocalDate from) {}

    /** Those in force on a day of sale. */
    List<Accruing> of(Partner partner, LocalDate day) {
        List<Offer> accruing = offers.catalog(day).stream()
                .filter(offer -> offer.scheme() != null && offer.scheme().earn() != null)
                .filter(offer -> TYPES.contains(offer.scheme().type()))
                .filter(offer -> isOpen(partner, offer))
                .toList();
        if (accruing.isEmpty()) {
            return List.of();
        }
        Map<String, Fund> open = funds.all().stream()
                .filter(fund -> covers(fund, day))
                .collect(Collectors.toMap(Fund::code, Function.identity()));
        return accruing.stream()
                .filter(offer -> open.containsKey(offer.fundCode())
                        && open.get(offer.fundCode()).currency().equals(offer.currency()))
                .map(offer -> new Accruing(offer, first(offer, open.get(offer.fundCode()))))
                .toList();
    }

    private static LocalDate first(Offer offer, Fund fund) {
        return offer.validFrom().isAfter(fund.validFrom()) ? offer.validFrom() : fund.validFrom();
    }

    /** Whether the partner meets the offer's conditions; who does not earns nothing more. */
    boolean takesPart(Partner partner, Offer offer) {
        return participation.unmet(offer, partner.id(), Locale.ENGLISH).isEmpty();
    }

    private static boolean isOpen(Partner partner, Offer offer) {
        List<String> codes = offer.terms().partnerCodes();
        return codes.isEmpty() || codes.contains(partner.code());
    }

    /** Money of a fund that has ended is not given out any more. */
    private boolean covers(Fund fund, LocalDate day) {
        LocalDate last = fund.validTo();
        return !day.isBefore(fund.validFrom())
                && (last == null
                        || !day.isAfter(last)
                                && !entities.today(fund.payingEntity()).isAfter(last));
    }
}
