package org.proofline.claims;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Transient;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.proofline.claims.Claim.Line;
import org.proofline.claims.Claims.ClaimDraft;
import org.proofline.claims.Claims.LineCut;
import org.proofline.claims.Claims.LineDraft;
import org.proofline.program.Offer;
import org.proofline.shared.DomainException;
import org.proofline.shared.Money;

/** What the partner wrote, and what reviewers cut from it. Never changed in place: an edit puts a new one. */
@Embeddable
class ClaimContent {

    private UUID offerVersionId;
    private String offerCode;
    private int offerVersion;
    private UUID fundRequestId;
    private boolean finalClaim;
    private String partnerReference;
    private String payee;
    private String activityType;
    private LocalDate activityStart;
    private LocalDate activityEnd;
    private String country;
    private String venue;
    private String currency;
    private String fundCurrency;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "results")
    private String resultsJson;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "lines")
    private String linesJson;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "rates")
    private String ratesJson;

    @Transient
    private List<Line> lines;

    protected ClaimContent() {}

    private ClaimContent(ClaimContent other) {
        offerVersionId = other.offerVersionId;
        offerCode = other.offerCode;
        offerVersion = other.offerVersion;
        fundRequestId = other.fundRequestId;
        finalClaim = other.finalClaim;
        partnerReference = other.partnerReference;
        payee = other.payee;
        activityType = other.activityType;
        activityStart = other.activityStart;
        activityEnd = other.activityEnd;
        country = other.country;
        venue = other.venue;
        currency = other.currency;
        fundCurrency = other.fundCurrency;
        ratesJson = other.ratesJson;
        resultsJson = other.resultsJson;
        linesJson = other.linesJson;
    }

    /** @param draft checked before */
    static ClaimContent of(ClaimDraft draft, Offer offer) {
        ClaimContent content = new ClaimContent();
        content.offerVersionId = offer.versionId();
        content.offerCode = offer.code();
        content.offerVersion = offer.version();
        content.fundRequestId = draft.fundRequestId();
        content.finalClaim = draft.finalClaim();
        content.partnerReference = draft.partnerReference();
        content.payee = draft.payee();
        content.activityType = draft.activityType();
        content.activityStart = draft.activityStart();
        content.activityEnd = draft.activityEnd();
        content.country = draft.place().country();
        content.venue = draft.place().venue();
        content.currency = draft.currency();
        content.fundCurrency = offer.currency();
        content.resultsJson = Json.write(draft.results() == null ? Map.of() : draft.results());
        content.put(number(draft.lines()));
        return content;
    }

    /** Whether the partner wrote the same, under the same rules. */
    boolean saysTheSameAs(ClaimContent other) {
        return offerVersionId.equals(other.offerVersionId) && asDraft().equals(other.asDraft());
    }

    ClaimContent under(Offer offer) {
        if (offer.versionId().equals(offerVersionId)) {
            return this;
        }
        ClaimContent copy = new ClaimContent(this);
        copy.offerVersionId = offer.versionId();
        copy.offerVersion = offer.version();
        copy.fundCurrency = offer.currency();
        return copy;
    }

    ClaimContent cut(List<LineCut> cuts) {
        List<Line> left = new ArrayList<>(lines());
        for (LineCut cut : cuts) {
            if (cut.line() < 1 || cut.line() > left.size()) {
                throw DomainException.invalid("NO_SUCH_LINE", "The claim has no line " + cut.line() + ".");
            }
            left.set(cut.line() - 1, cut(left.get(cut.line() - 1), cut));
        }
        ClaimContent copy = new ClaimContent(this);
        copy.put(left);
        return copy;
    }

    /** The same, converted at these rates. */
    ClaimContent at(List<LineRate> rates) {
        ClaimContent copy = new ClaimContent(this);
        copy.ratesJson = rates.isEmpty() ? null : Json.write(rates);
        return copy;
    }

    /** Empty where claim and fund have the same currency, or nothing was calculated yet. */
    List<LineRate> rates() {
        return Json.list(ratesJson, LineRate[].class);
    }

    boolean wasCut() {
        return lines().stream().anyMatch(line -> line.cutReason() != null);
    }

    /** Net of all lines and the tax that nobody gives back. */
    Money claimed() {
        return lines().stream().map(Waterfall::eligible).reduce(Money::plus).orElseThrow();
    }

    /** The same content to write a new claim from. */
    ClaimDraft asDraft() {
        return asDraft(lines().stream().map(ClaimContent::asDraft).toList());
    }

    ClaimDraft asDraft(List<LineDraft> drafts) {
        return new ClaimDraft(
                offerCode,
                fundRequestId,
                finalClaim,
                partnerReference,
                activityType,
                activityStart,
                activityEnd,
                currency,
                results(),
                drafts,
                payee,
                place());
    }

    private static LineDraft asDraft(Line line) {
        return new LineDraft(
                line.description(),
                line.supplierName(),
                line.supplierTaxId(),
                line.invoiceNumber(),
                line.invoiceDate(),
                line.net(),
                line.tax(),
                line.taxRecoverable(),
                line.serial());
    }

    private static Line cut(Line line, LineCut cut) {
        boolean whole = cut.approvedNet().equals(Waterfall.eligible(line));
        return new Line(
                line.no(),
                line.description(),
                line.supplierName(),
                line.supplierTaxId(),
                line.invoiceNumber(),
                line.invoiceDate(),
                line.net(),
                line.tax(),
                line.taxRecoverable(),
                whole ? null : cut.approvedNet(),
                whole ? null : cut.reasonCode(),
                line.serial());
    }

    private static List<Line> number(List<LineDraft> drafts) {
        List<Line> lines = new ArrayList<>();
        for (LineDraft draft : drafts) {
            Money tax = draft.tax() == null ? Money.zero(draft.net().currency()) : draft.tax();
            lines.add(new Line(
                    lines.size() + 1,
                    draft.description(),
                    draft.supplierName(),
                    draft.supplierTaxId(),
                    draft.invoiceNumber(),
                    draft.invoiceDate(),
                    draft.net(),
                    tax,
                    draft.taxRecoverable(),
                    null,
                    null,
                    draft.serial()));
        }
        return lines;
    }

    private void put(List<Line> newLines) {
        lines = List.copyOf(newLines);
        linesJson = Json.write(lines);
    }

    List<Line> lines() {
        if (lines == null) {
            lines = Json.list(linesJson, Line[].class);
        }
        return lines;
    }

    Map<String, String> results() {
        return Json.texts(resultsJson);
    }

    Claim.OfferRef offer() {
        return new Claim.OfferRef(offerVersionId, offerCode, offerVersion);
    }

    Claim.Activity activity() {
        return new Claim.Activity(activityType, activityStart, activityEnd, place());
    }

    Place place() {
        return new Place(country, venue);
    }

    UUID offerVersionId() {
        return offerVersionId;
    }

    String offerCode() {
        return offerCode;
    }

    int offerVersion() {
        return offerVersion;
    }

    UUID fundRequestId() {
        return fundRequestId;
    }

    boolean finalClaim() {
        return finalClaim;
    }

    String partnerReference() {
        return partnerReference;
    }

    /** Username of the person who is rewarded, or null. */
    String payee() {
        return payee;
    }

    String activityType() {
        return activityType;
    }

    LocalDate activityStart() {
        return activityStart;
    }

    LocalDate activityEnd() {
        return activityEnd;
    }

    String currency() {
        return currency;
    }

    /** Of what is approved; drafts of before this was known are in the fund's currency. */
    String fundCurrency() {
        return fundCurrency == null ? currency : fundCurrency;
    }
}
