package org.proofline.claims;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.proofline.claims.FundRequests.FundRequestDraft;
import org.proofline.shared.Actor;
import org.proofline.shared.DomainException;
import org.springframework.stereotype.Component;

/** The partner's side of a fund request: ask, hand in, ask for changes. */
@Component
class FundRequestAsking {

    private final FundRequestRows rows;
    private final FundRequestInput input;
    private final FundRequestChanges changes;
    private final Numbers numbers;
    private final Processes processes;

    FundRequestAsking(
            FundRequestRows rows,
            FundRequestInput input,
            FundRequestChanges changes,
            Numbers numbers,
            Processes processes) {
        this.rows = rows;
        this.input = input;
        this.changes = changes;
        this.numbers = numbers;
        this.processes = processes;
    }

    FundRequestRow draft(FundRequestDraft draft) {
        Actor actor = Duty.partner();
        FundRequestContent content = input.checked(draft, actor.partnerId(), null);
        FundRequestRow row = new FundRequestRow(
                changes.nextId(), numbers.nextFundRequest(), actor.partnerId(), actor.username(), changes.now());
        changes.change(row, "FUND_REQUEST_DRAFTED", null, r -> r.write(content));
        rows.add(row);
        return rows.flushed(row);
    }

    FundRequestRow edit(UUID id, long expectedVersion, FundRequestDraft draft) {
        Duty.partner();
        FundRequestRow row = rows.lock(id);
        if (row.version() != expectedVersion) {
            throw DomainException.stale();
        }
        if (!row.status().editable()) {
            throw row.wrongStatus("changed");
        }
        String fixed = row.status() == FundRequestStatus.DRAFT ? null : row.offerCode();
        FundRequestContent content = content(row, draft, fixed);
        changes.change(row, "FUND_REQUEST_EDITED", null, r -> r.write(content));
        return rows.flushed(row);
    }

    FundRequestRow submit(UUID id) {
        Actor actor = Duty.partner();
        FundRequestRow row = rows.lock(id);
        boolean answers = row.status() == FundRequestStatus.INFO_REQUESTED;
        changes.change(row, "FUND_REQUEST_SUBMITTED", null, r -> r.submit(actor.username()));
        if (answers) {
            processes.fundRequests().informationProvided(id);
        } else {
            processes.start(row);
        }
        return rows.flushed(row);
    }

    FundRequestRow amend(UUID id, FundRequestDraft draft, String comment) {
        return ask(id, "FUND_REQUEST_AMENDED", comment, row -> content(row, draft, row.offerCode()));
    }

    FundRequestRow extend(UUID id, LocalDate until, String comment) {
        return ask(id, "FUND_REQUEST_EXTENSION_ASKED", comment, row -> {
            FieldErrors errors = new FieldErrors();
            errors.required(until, "until");
            boolean later = until == null || row.validUntil() == null || until.isAfter(row.validUntil());
            errors.check(later, "until", "NOT_LATER", "Give a day after " + row.validUntil() + ".");
            errors.throwIfAny("extension");
            return row.content().until(until);
        });
    }

    Instant answerDue(UUID id) {
        return changes.answerDue(rows.get(id));
    }

    /** More time that was granted or is asked for is not lost by writing the rest anew. */
    private FundRequestContent content(FundRequestRow row, FundRequestDraft draft, String fixedOffer) {
        return input.checked(draft, row.partnerId(), fixedOffer)
                .until(row.content().until());
    }

    private FundRequestRow ask(
            UUID id, String type, String comment, Function<FundRequestRow, FundRequestContent> wanted) {
        Actor actor = Duty.partner();
        FieldErrors errors = new FieldErrors();
        errors.text(comment, "comment", Duty.COMMENT);
        errors.throwIfAny("change");
        FundRequestRow row = rows.lock(id);
        if (!row.status().usable()) {
            throw row.wrongStatus("changed: only an approved one can");
        }
        FundRequestContent content = wanted.apply(row);
        changes.change(row, type, comment, r -> r.change(content, actor.username(), comment));
        processes.amended(row);
        return rows.flushed(row);
    }
}
