package org.proofline.rebate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.proofline.claims.Claim;
import org.proofline.claims.ClaimRewards.Asked;
import org.proofline.claims.ClaimRewards.Problem;
import org.proofline.partner.RewardPayees;
import org.proofline.partner.RewardPayees.RewardPayee;
import org.proofline.program.earn.EarnLine;
import org.proofline.sales.Sales;
import org.springframework.stereotype.Component;

/** The single units a claim names: sold ones from the record of sales, certificates and the like from the claim itself. */
@Component
class RewardUnits {

    private final Sales sales;
    private final RewardPayees payees;
    private final AwardTable awards;
    private final RewardActs acts;

    RewardUnits(Sales sales, RewardPayees payees, AwardTable awards, RewardActs acts) {
        this.sales = sales;
        this.payees = payees;
        this.awards = awards;
        this.acts = acts;
    }

    /** @param lines what counts */
    record Found(List<EarnLine> lines, List<Problem> problems) {}

    /** Whether each line of a claim on the offer is about one unit. */
    static boolean asks(Asked asked) {
        return asked.offer().scheme().countsUnits();
    }

    static boolean paysPerson(Asked asked) {
        return asked.offer().scheme().paysPerson();
    }

    static List<String> references(Asked asked) {
        return asked.lines().stream()
                .map(Claim.Line::reference)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    Found find(Asked asked, Period period) {
        List<Problem> problems = new ArrayList<>();
        Set<String> used = awards.used(asked, references(asked));
        Set<String> seen = new HashSet<>();
        List<EarnLine> counting = new ArrayList<>();
        List<Sales.Line> sold = paysPerson(asked)
                ? sales.units(asked.partnerId(), period.from(), period.to(), references(asked))
                : List.of();
        for (Claim.Line line : asked.lines()) {
            String problem = problem(line, used, seen);
            List<EarnLine> of = paysPerson(asked) ? sold(asked, line, sold) : acts.of(asked, line, period);
            if (problem == null && of.isEmpty()) {
                problem = RewardActs.ofFunds(asked) ? "REWARD-REQUEST-UNKNOWN" : "REWARD-UNIT-UNKNOWN";
            }
            if (problem == null) {
                counting.addAll(of);
            } else {
                problems.add(new Problem(problem, facts(asked, line)));
            }
        }
        return new Found(counting, problems);
    }

    private static String problem(Claim.Line line, Set<String> used, Set<String> seen) {
        String reference = line.reference();
        if (reference == null) {
            return "REWARD-UNIT-MISSING";
        }
        if (used.contains(reference)) {
            return "REWARD-UNIT-USED";
        }
        return seen.add(reference) ? null : "REWARD-UNIT-TWICE";
    }

    /** Its sales and returns by that person, as the record has them. */
    private List<EarnLine> sold(Asked asked, Claim.Line line, List<Sales.Line> sold) {
        Set<String> names = names(asked);
        return sold.stream()
                .filter(sale -> Stream.of(sale.serial(), sale.key(), sale.corrects())
                        .anyMatch(of -> of != null && of.equals(line.reference())))
                .filter(sale -> sale.currency().equals(asked.offer().currency()))
                .filter(sale -> sale.salesperson() != null
                        && names.contains(sale.salesperson().toLowerCase(Locale.ROOT)))
                .map(RewardUnits::earning)
                .toList();
    }

    private Set<String> names(Asked asked) {
        Set<String> names = new HashSet<>();
        names.add(String.valueOf(asked.payee()).toLowerCase(Locale.ROOT));
        payees.find(asked.partnerId(), asked.payee())
                .map(RewardPayee::name)
                .ifPresent(name -> names.add(name.toLowerCase(Locale.ROOT)));
        return names;
    }

    private static EarnLine earning(Sales.Line sale) {
        return new EarnLine(
                sale.key(),
                sale.product(),
                sale.productGroup(),
                sale.date(),
                sale.customer(),
                sale.customerType(),
                sale.region(),
                sale.quantity(),
                sale.net(),
                sale.marginBand(),
                sale.salesperson(),
                sale.paid());
    }

    private static Map<String, String> facts(Asked asked, Claim.Line line) {
        return Map.of(
                "line", String.valueOf(line.no()),
                "reference", line.reference() == null ? "" : line.reference(),
                "payee", asked.payee() == null ? "" : asked.payee());
    }
}
