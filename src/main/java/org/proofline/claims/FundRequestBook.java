package org.proofline.claims;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.proofline.shared.DomainException;
import org.proofline.shared.Money;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class FundRequestBook implements FundRequests {

    private final FundRequestRows rows;
    private final FundRequestAsking asking;
    private final FundRequestDeciding deciding;

    FundRequestBook(FundRequestRows rows, FundRequestAsking asking, FundRequestDeciding deciding) {
        this.rows = rows;
        this.asking = asking;
        this.deciding = deciding;
    }

    @Override
    public FundRequest draft(FundRequestDraft draft) {
        return asking.draft(draft).view();
    }

    @Override
    public FundRequest edit(UUID id, long expectedVersion, FundRequestDraft draft) {
        return asking.edit(id, expectedVersion, draft).view();
    }

    @Override
    @Transactional(readOnly = true)
    public FundRequest get(UUID id) {
        return rows.get(id).view();
    }

    @Override
    @Transactional(readOnly = true)
    public List<FundRequest> ofPartner(UUID partnerId) {
        if (!Duty.actor().sees(partnerId)) {
            throw DomainException.notFound("partner");
        }
        return rows.ofPartner(partnerId).stream().map(FundRequestRow::view).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Use> use(UUID partnerId, String number) {
        return ofPartner(partnerId).stream()
                .filter(request -> request.number().equals(number) && request.approvedAmount() != null)
                .findFirst()
                .map(request -> new Use(request.activityEnd(), request.approvedAmount(), used(request)));
    }

    private Money used(FundRequest request) {
        return Money.rounded(
                rows.approvedOnClaims(request.id()), request.approvedAmount().currency());
    }

    @Override
    @Transactional(readOnly = true)
    public List<FundRequest> all() {
        List<FundRequestRow> seen =
                Duty.actor().isPartner() ? rows.ofPartner(Duty.actor().partnerId()) : rows.all();
        return seen.stream().map(FundRequestRow::view).toList();
    }

    @Override
    public FundRequest submit(UUID id) {
        return asking.submit(id).view();
    }

    @Override
    public FundRequest amend(UUID id, FundRequestDraft draft, String comment) {
        return asking.amend(id, draft, comment).view();
    }

    @Override
    public FundRequest cancel(UUID id, String reasonCode, String comment) {
        return deciding.cancel(id, reasonCode, comment).view();
    }

    @Override
    public FundRequest extend(UUID id, LocalDate until, String comment) {
        return asking.extend(id, until, comment).view();
    }

    @Override
    public FundRequest move(UUID id, String status, String waitingFor) {
        return deciding.move(id, status, waitingFor).view();
    }

    @Override
    public FundRequest approve(UUID id, Money amount, String reasonCode, String comment) {
        return deciding.approve(id, amount, reasonCode, comment).view();
    }

    @Override
    public FundRequest reject(UUID id, String reasonCode, String comment) {
        return deciding.reject(id, reasonCode, comment).view();
    }

    @Override
    public FundRequest requestInfo(UUID id, String reasonCode, String comment) {
        return deciding.requestInfo(id, reasonCode, comment).view();
    }

    @Override
    @Transactional(readOnly = true)
    public Instant answerDue(UUID id) {
        return asking.answerDue(id);
    }

    @Override
    public FundRequest giveUpAsking(UUID id) {
        return deciding.giveUpAsking(id).view();
    }

    @Override
    public FundRequest expire(UUID id) {
        return deciding.expire(id).view();
    }
}
