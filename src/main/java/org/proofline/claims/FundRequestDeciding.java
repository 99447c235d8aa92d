package org.proofline.claims;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.proofline.program.Offers;
import org.proofline.shared.DomainException;
import org.proofline.shared.Money;
import org.proofline.shared.ReasonCode;
import org.springframework.stereotype.Component;

/** The vendor's word on a fund request, and the end of its reservation. */
@Component
class FundRequestDeciding {

    private final FundRequestRows rows;
    private final FundRequestChanges changes;
    private final Reservations reservations;
    private final Processes processes;
    private final Offers offers;

    FundRequestDeciding(
            FundRequestRows rows,
            FundRequestChanges changes,
            Reservations reservations,
            Processes processes,
            Offers offers) {
        this.rows = rows;
        this.changes = changes;
        this.reservations = reservations;
        this.processes = processes;
        this.offers = offers;
    }

    FundRequestRow move(UUID id, String status, String waitingFor) {
        Duty.vendor();
        if (!status.equals(FundRequestStatus.IN_REVIEW.name())) {
            throw DomainException.invalid("FUND_REQUEST_MOVE", "The process moves fund requests to IN_REVIEW only.");
        }
        FundRequestRow row = rows.lock(id);
        if (row.status() == FundRequestStatus.IN_REVIEW) {
            row.waitFor(waitingFor);
            return row;
        }
        return changes.change(
                row, "FUND_REQUEST_IN_REVIEW", null, r -> r.move(FundRequestStatus.IN_REVIEW, waitingFor));
    }

    FundRequestRow approve(UUID id, Money amount, String reasonCode, String comment) {
        Duty.vendor();
        FundRequestRow row = rows.lock(id);
        Money wanted =
                row.asksForMoreTimeOnly() ? row.approvedAmount() : row.content().requestedAmount();
        Money given = amount == null ? wanted : amount;
        String reason = reasonFor(given, wanted, reasonCode, comment);
        boolean partial = row.content().requestedAmount().isGreaterThan(given);
        String type = partial ? "FUND_REQUEST_PARTIALLY_APPROVED" : "FUND_REQUEST_APPROVED";
        reservations.reserve(row, given);
        return changes.change(row, type, reason, r -> {
            r.approve(given, lastDay(r), changes.now());
            r.say(reasonCode, comment);
            r.waitFor("PARTNER");
        });
    }

    FundRequestRow reject(UUID id, String reasonCode, String comment) {
        Duty.vendor();
        String reason = Duty.reason(reasonCode, comment);
        FundRequestRow row = rows.lock(id);
        row.say(reasonCode, comment);
        return row.changes()
                ? changes.change(row, "FUND_REQUEST_CHANGE_REFUSED", reason, FundRequestRow::refuseChange)
                : changes.change(row, "FUND_REQUEST_REJECTED", reason, r -> r.reject(changes.now()));
    }

    FundRequestRow requestInfo(UUID id, String reasonCode, String comment) {
        Duty.vendor();
        String reason = Duty.reasonOrComment(reasonCode, comment);
        FundRequestRow row = rows.lock(id);
        return changes.change(row, "FUND_REQUEST_INFO_REQUESTED", reason, r -> {
            r.move(FundRequestStatus.INFO_REQUESTED, "PARTNER");
            r.say(reasonCode, comment);
        });
    }

    /** Before approval the partner takes it back; afterwards it is cancelled, unless claims count on it. */
    FundRequestRow cancel(UUID id, String reasonCode, String comment) {
        String reason = reasonCode == null && comment == null ? null : Duty.reasonOrComment(reasonCode, comment);
        FundRequestRow row = rows.lock(id);
        boolean reserved = row.approvedAmount() != null;
        if (reserved) {
            reservations.requireUnused(row);
        }
        boolean started = row.status() != FundRequestStatus.DRAFT;
        FundRequestStatus to = reserved ? FundRequestStatus.CANCELLED : FundRequestStatus.WITHDRAWN;
        changes.change(row, "FUND_REQUEST_" + to, reason, r -> {
            r.end(to, "cancelled", changes.now());
            r.say(reasonCode, comment);
        });
        if (reserved) {
            reservations.releaseUnlessNeeded(row, id);
        }
        if (started) {
            processes.fundRequests().cancelled(id);
        }
        return rows.flushed(row);
    }

    FundRequestRow giveUpAsking(UUID id) {
        Duty.vendor();
        FundRequestRow row = rows.lock(id);
        if (row.status() != FundRequestStatus.INFO_REQUESTED) {
            throw row.wrongStatus("given up: its partner was asked nothing");
        }
        String reason = ReasonCode.LATE_CLAIM.name();
        row.say(reason, null);
        return row.changes()
                ? changes.change(row, "FUND_REQUEST_CHANGE_REFUSED", reason, FundRequestRow::refuseChange)
                : changes.change(
                        row,
                        "FUND_REQUEST_UNANSWERED",
                        reason,
                        r -> r.end(FundRequestStatus.EXPIRED, "ended", changes.now()));
    }

    FundRequestRow expire(UUID id) {
        Duty.vendor();
        FundRequestRow row = rows.lock(id);
        if (row.status() == FundRequestStatus.EXPIRED) {
            return row;
        }
        requireEnded(row);
        changes.change(
                row, "FUND_REQUEST_EXPIRED", null, r -> r.end(FundRequestStatus.EXPIRED, "expired", changes.now()));
        reservations.releaseUnlessNeeded(row, id);
        return row;
    }

    /** An operator may move the process ahead of its timer; the money stays until the day is over. */
    private void requireEnded(FundRequestRow row) {
        LocalDate last = row.validUntil();
        if (last == null) {
            return;
        }
        ZoneId zone = offers.version(row.content().offerVersionId()).zone();
        if (changes.now().isBefore(last.plusDays(1).atStartOfDay(zone).toInstant())) {
            throw DomainException.conflict(
                    "NOT_DUE", "Fund request " + row.number() + " is valid to the end of " + last + ".");
        }
    }

    /** The activity's end and the days in which a claim may be made, or an extension's day when that is later. */
    private LocalDate lastDay(FundRequestRow row) {
        FundRequestContent content = row.content();
        int days = offers.version(content.offerVersionId()).terms().claimWithinDays();
        LocalDate usual = content.activityEnd().plusDays(days);
        return content.until() == null || content.until().isBefore(usual) ? usual : content.until();
    }

    private static String reasonFor(Money given, Money wanted, String code, String comment) {
        FieldErrors errors = new FieldErrors();
        errors.amount(given, "amount", wanted.currency().getCurrencyCode());
        errors.throwIfAny("decision");
        errors.check(!given.isGreaterThan(wanted), "amount", "ABOVE_REQUESTED", "Approve at most " + wanted + ".");
        errors.throwIfAny("decision");
        if (wanted.isGreaterThan(given)) {
            return Duty.reason(code, comment);
        }
        return code == null && comment == null ? null : Duty.reasonOrComment(code, comment);
    }
}
