package org.proofline.notification.internal;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.proofline.claims.Claim;
import org.proofline.claims.Claims;
import org.proofline.claims.FundRequest;
import org.proofline.claims.FundRequests;
import org.proofline.payout.PaymentRuns;
import org.proofline.payout.PaymentRuns.PaymentRun;
import org.proofline.rebate.Rebates;
import org.proofline.shared.Money;
import org.springframework.stereotype.Component;

/** Reads what news are about. */
@Component
class Topics {

    private final Claims claims;
    private final FundRequests requests;
    private final PaymentRuns runs;
    private final Rebates rebates;

    Topics(Claims claims, FundRequests requests, PaymentRuns runs, Rebates rebates) {
        this.claims = claims;
        this.requests = requests;
        this.runs = runs;
        this.rebates = rebates;
    }

    Topic of(News news) {
        UUID id = news.subject().id();
        if (news.subject().type().equals("CLAIM")) {
            return of(claims.get(id));
        }
        if (news.claimId() != null) {
            return rebates.posting(news.claimId()).map(Topics::of).orElseGet(() -> of(claims.get(news.claimId())));
        }
        return switch (news.subject().type()) {
            case "FUND_REQUEST" -> of(requests.get(id));
            case "PAYMENT_RUN" -> ofRun(runs.get(id));
            case "FUND" -> new Topic("", null, Set.of(), null, "/", "/staff/funds");
            case "PARTNER" -> new Topic("", id, Set.of(), null, linkOfPartner(news), "/staff/profiles");
            default ->
                throw new IllegalStateException(
                        "Nobody knows what news of " + news.subject().type() + " are about");
        };
    }

    private static Topic of(Claim claim) {
        return new Topic(
                claim.number(),
                claim.partnerId(),
                people(claim.createdBy(), claim.submittedBy()),
                text(claim.approved()),
                "/claims/" + claim.id(),
                "/staff/claims/" + claim.id());
    }

    private static Topic of(Rebates.Posting posting) {
        return new Topic(
                posting.runNumber(),
                posting.partnerId(),
                Set.of(),
                posting.amount().toString(),
                "/payments",
                "/staff/payments");
    }

    private static Topic of(FundRequest request) {
        return new Topic(
                request.number(),
                request.partnerId(),
                people(request.createdBy(), request.submittedBy()),
                text(request.approvedAmount()),
                "/fund-requests/" + request.id(),
                "/");
    }

    private static String linkOfPartner(News news) {
        return news.type().startsWith("FUND_") ? "/balance" : "/profile";
    }

    private static Topic ofRun(PaymentRun run) {
        String link = "/staff/payments/runs/" + run.id();
        return new Topic(run.number(), null, Set.of(), null, link, link);
    }

    private static Set<String> people(String maker, String submitter) {
        Set<String> people = new LinkedHashSet<>(Set.of(maker));
        if (submitter != null) {
            people.add(submitter);
        }
        return people;
    }

    private static String text(Money money) {
        return money == null ? null : money.toString();
    }
}
