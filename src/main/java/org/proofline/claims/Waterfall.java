package org.proofline.claims;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.proofline.claims.Claim.Line;
import org.proofline.shared.Money;

/**
 * From what was claimed to what is paid, step by step. Pure: the same input gives the same steps. The steps chain
 * (each begins where the former ended), never rise after the conversion into the fund's currency, and never fall below
 * zero.
 */
final class Waterfall {

    /**
     * How the claim's currency becomes the fund's.
     *
     * @param factor units of the fund's currency for one of the claim's
     * @param source who says so
     * @param date of the rate
     */
    record Rate(Currency to, BigDecimal factor, String source, LocalDate date) {

        Money convert(Money amount) {
            return Money.rounded(amount.amount().multiply(factor), to);
        }
    }

    /**
     * The rate of each line; one rate for all where the day is the same.
     *
     * @param ofLine by line number; a line that is missing here has the common rate
     */
    record Rates(Rate common, Map<Integer, Rate> ofLine) {

        Currency to() {
            return common.to();
        }

        Rate of(Line line) {
            return ofLine.getOrDefault(line.no(), common);
        }
    }

    /** What came out, and at which rates; no rates where claim and fund have the same currency. */
    record Calculated(List<WaterfallStep> steps, List<LineRate> rates) {}

    /**
     * What the steps are computed from.
     *
     * @param lines at least one; all in one currency
     * @param backed numbers of the lines whose cost is backed by accepted proof
     * @param costSharePercent the part the vendor pays, 0–100
     * @param preApproved what is left of the fund request's reservation; null without a fund request
     * @param perClaimCap null when the offer has none
     * @param entitled what is left of the reward the claim is about; null where cost is reimbursed
     * @param fund name of the fund, for the reader
     * @param available what the fund could give now (only in dry runs); null when the amount is being committed in
     *     full or is reserved already
     */
    record Input(
            List<Line> lines,
            Set<Integer> backed,
            Rates rates,
            BigDecimal costSharePercent,
            Money preApproved,
            Money perClaimCap,
            ClaimRewards.Reward entitled,
            String fund,
            Money available) {

        /** For cost. */
        Input(
                List<Line> lines,
                Set<Integer> backed,
                Rates rates,
                BigDecimal share,
                Money preApproved,
                Money perClaimCap,
                String fund,
                Money available) {
            this(lines, backed, rates, share, preApproved, perClaimCap, null, fund, available);
        }
    }

    private final Input input;
    private final List<WaterfallStep> steps = new ArrayList<>();
    private Money now;

    private Waterfall(Input input) {
        this.input = input;
    }

    /** @return the steps; the last one's after is the amount to approve */
    static List<WaterfallStep> of(Input input) {
        return new Waterfall(input).run();
    }

    /** @return the steps and the rates behind them */
    static Calculated calculated(Input input) {
        Currency from = input.lines().get(0).net().currency();
        List<LineRate> rates = from.equals(input.rates().to())
                ? List.of()
                : input.lines().stream()
                        .map(line -> rate(line, input.rates().of(line)))
                        .toList();
        return new Calculated(of(input), rates);
    }

    private static LineRate rate(Line line, Rate rate) {
        Money original = eligible(line);
        return new LineRate(line.no(), original, rate.convert(original), rate.factor(), rate.source(), rate.date());
    }

    /** What a line may be paid for before any cut: its net and the tax that nobody gives back. */
    static Money eligible(Line line) {
        return line.taxRecoverable() ? line.net() : line.net().plus(line.tax());
    }

    private List<WaterfallStep> run() {
        taxOut();
        convert();
        cuts();
        proof();
        costShare();
        if (input.preApproved() != null) {
            limit("PRE_APPROVED_LIMIT", "FUND_REQUEST.LIMIT", input.preApproved());
        }
        if (input.entitled() != null) {
            entitlement(input.entitled());
        }
        if (input.perClaimCap() != null) {
            limit("CLAIM_CAP", "OFFER.CLAIM_CAP", input.perClaimCap());
        }
        funds();
        step("APPROVED", "CLAIM.APPROVED", now, "APPROVED", Map.of("amount", now));
        return List.copyOf(steps);
    }

    private void taxOut() {
        now = sum(input.lines(), line -> line.net().plus(line.tax()));
        step(
                "CLAIMED_GROSS",
                "CLAIM.GROSS",
                now,
                "CLAIMED_GROSS",
                Map.of("count", input.lines().size()));
        Money eligible = sum(input.lines(), Waterfall::eligible);
        Money tax = now.minus(eligible);
        step("RECOVERABLE_TAX", "TAX.RECOVERABLE", eligible, key("RECOVERABLE_TAX", !tax.isZero()), Map.of("tax", tax));
    }

    private void convert() {
        Rate rate = input.rates().of(input.lines().get(0));
        boolean other = !rate.to().equals(now.currency());
        boolean several =
                input.lines().stream().map(input.rates()::of).distinct().count() > 1;
        Money converted = sum(input.lines(), this::claimedInFund);
        step(
                "FUND_CURRENCY",
                "FX.RATE",
                converted,
                several ? "FUND_CURRENCY.lines" : key("FUND_CURRENCY", other),
                Map.of(
                        "currency",
                        rate.to(),
                        "from",
                        now.currency(),
                        "rate",
                        rate.factor().stripTrailingZeros().toPlainString(),
                        "source",
                        rate.source(),
                        "date",
                        rate.date(),
                        "lines",
                        input.lines().stream().map(this::ratedLine).collect(Collectors.joining(", "))));
    }

    private String ratedLine(Line line) {
        Rate rate = input.rates().of(line);
        String factor = rate.factor().stripTrailingZeros().toPlainString();
        return Sentences.of("RATE.line", Map.of("no", line.no(), "rate", factor, "date", rate.date()));
    }

    private void cuts() {
        Money left = sum(input.lines(), this::eligibleInFund);
        String reasons = input.lines().stream()
                .filter(line -> line.cutReason() != null)
                .map(line -> Sentences.of("CUT.line", Map.of("no", line.no(), "reason", line.cutReason())))
                .collect(Collectors.joining(", "));
        step("ELIGIBLE", "REVIEW.CUT", left, key("ELIGIBLE", !reasons.isEmpty()), Map.of("reasons", reasons));
    }

    private void proof() {
        String missing = input.lines().stream()
                .filter(line -> !input.backed().contains(line.no()))
                .map(line -> String.valueOf(line.no()))
                .collect(Collectors.joining(", "));
        Money left = sum(input.lines(), line -> backedInFund(line));
        step(
                "BACKED_BY_PROOF",
                "PROOF.COST",
                left,
                key("BACKED_BY_PROOF", !missing.isEmpty()),
                Map.of("lines", missing));
    }

    private void costShare() {
        Money share = now.percent(input.costSharePercent()).min(now);
        String percent = input.costSharePercent().stripTrailingZeros().toPlainString();
        boolean partly = input.costSharePercent().compareTo(new BigDecimal(100)) < 0;
        step("COST_SHARE", "OFFER.COST_SHARE", share, key("COST_SHARE", partly), Map.of("percent", percent));
    }

    private void limit(String step, String rule, Money limit) {
        Money positive = limit.max(Money.zero(limit.currency()));
        boolean cut = now.isGreaterThan(positive);
        step(step, rule, now.min(positive), key(step, cut), Map.of("limit", positive));
    }

    private void entitlement(ClaimRewards.Reward reward) {
        boolean cut = now.isGreaterThan(reward.left());
        step(
                "ENTITLEMENT",
                "OFFER.EARN",
                now.min(reward.left()),
                key("ENTITLEMENT", cut),
                Map.of(
                        "from", reward.from(),
                        "to", reward.to(),
                        "entitled", reward.entitled(),
                        "before", reward.before(),
                        "limit", reward.left()));
    }

    private void funds() {
        if (input.available() == null) {
            step("FUNDS_AVAILABLE", "FUND.AVAILABLE", now, "FUNDS_AVAILABLE.kept", Map.of("fund", input.fund()));
            return;
        }
        Money available = input.available().max(Money.zero(now.currency()));
        boolean cut = now.isGreaterThan(available);
        step(
                "FUNDS_AVAILABLE",
                "FUND.AVAILABLE",
                now.min(available),
                key("FUNDS_AVAILABLE", cut),
                Map.of("fund", input.fund(), "limit", available));
    }

    private Money claimedInFund(Line line) {
        return input.rates().of(line).convert(eligible(line));
    }

    private Money eligibleInFund(Line line) {
        Money claimed = claimedInFund(line);
        return line.approvedNet() == null
                ? claimed
                : input.rates().of(line).convert(line.approvedNet()).min(claimed);
    }

    private Money backedInFund(Line line) {
        return input.backed().contains(line.no())
                ? eligibleInFund(line)
                : Money.zero(input.rates().to());
    }

    private static Money sum(List<Line> lines, Function<Line, Money> part) {
        return lines.stream().map(part).reduce(Money::plus).orElseThrow();
    }

    private static String key(String step, boolean changes) {
        return step + (changes ? ".cut" : ".same");
    }

    private void step(String step, String rule, Money after, String sentence, Map<String, ?> values) {
        steps.add(new WaterfallStep(
                step, rule, now, after, Sentences.of(sentence, values), Sentences.toPartner(sentence, values)));
        now = after;
    }
}
