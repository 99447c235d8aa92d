package org.proofline.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.proofline.approval.TaskInbox.TaskDecision;
import org.proofline.claims.ClaimStatus;
import org.proofline.claims.WaterfallStep;
import org.proofline.insight.ClaimView.TimelineEntry;
import org.proofline.shared.DomainException;
import org.proofline.shared.Money;
import org.proofline.testing.Acting;
import org.proofline.testing.ProoflineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ProoflineTest
class ClaimViewsTest {

    private static final TaskDecision APPROVE = new TaskDecision("APPROVE", List.of(), null, "internal remark");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private ClaimViews views;

    @Test
    void shows_a_claim_as_a_whole() {
        ClaimJourney journey = new ClaimJourney(context, "1200.00").submitted().decided(APPROVE);
        ClaimView view = journey.north("partner-north").call(() -> views.of(journey.claim()));

        assertThat(view.claim().status()).isEqualTo(ClaimStatus.APPROVED);
        assertThat(view.partnerCode()).isEqualTo("NORTH");
        assertThat(view.offerName()).isEqualTo("Digital co-op");
        assertThat(view.paymentStatus()).isEqualTo("SCHEDULED");
        assertThat(view.recoveryStatus()).isEqualTo("NONE");
        assertThat(view.amounts().approved()).isEqualTo(Money.eur("600.00"));
        assertThat(view.amounts().paid()).isEqualTo(Money.eur("0.00"));
        assertThat(view.documents()).hasSize(4);
        assertThat(view.payment().amount()).isEqualTo(Money.eur("600.00"));
        assertChained(view.waterfall());
    }

    @Test
    void partners_read_what_concerns_them_without_names_of_staff() {
        ClaimJourney journey = new ClaimJourney(context, "1100.00").submitted().decided(APPROVE);
        List<TimelineEntry> partner = journey.north("partner-north-2").call(() -> views.timeline(journey.claim()));
        List<TimelineEntry> staff = Acting.as("auditor", "auditor").call(() -> views.timeline(journey.claim()));

        assertThat(partner)
                .extracting(TimelineEntry::type)
                .contains("CLAIM_DRAFTED", "DOCUMENT_ADDED", "CLAIM_SUBMITTED", "CLAIM_APPROVED", "PAYMENT_SCHEDULED")
                .doesNotContain("STEP_DECIDED", "ENTRY_POSTED", "CLAIM_ADJUDICATED", "APPROVAL_CASE_OPENED");
        assertThat(partner).extracting(TimelineEntry::who).allMatch(who -> !who.contains("channel"));
        assertThat(partner).noneMatch(entry -> (entry.what() + entry.why()).contains("internal remark"));
        assertThat(partner)
                .filteredOn(entry -> entry.type().equals("CLAIM_APPROVED"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.who()).isEqualTo("Approver");
                    assertThat(entry.what()).isEqualTo("Your claim was approved with 550.00 EUR.");
                });
        assertThat(staff).extracting(TimelineEntry::type).contains("STEP_DECIDED", "ENTRY_POSTED", "CLAIM_ADJUDICATED");
        assertThat(staff).anyMatch(entry -> entry.what().contains("internal remark"));
        assertThat(staff).hasSizeGreaterThan(partner.size());
    }

    @Test
    void a_rejection_tells_the_partner_why() {
        TaskDecision reject = new TaskDecision("REJECT", List.of(), "PROOF_QUALITY", "The invoice is not readable.");
        ClaimJourney journey = new ClaimJourney(context, "1300.00").submitted().decided(reject);
        assertThat(journey.north("partner-north").call(() -> views.timeline(journey.claim())))
                .filteredOn(entry -> entry.type().equals("CLAIM_REJECTED"))
                .singleElement()
                .extracting(TimelineEntry::why)
                .asString()
                .contains("can not be read well enough")
                .contains("The invoice is not readable.");
    }

    @Test
    void another_partners_claim_does_not_exist() {
        UUID claim = new ClaimJourney(context, "900.00").submitted().claim();
        ClaimJourney other = new ClaimJourney(context, "1.00");
        other.south("partner-south").run(() -> {
            assertThatThrownBy(() -> views.of(claim)).isInstanceOf(DomainException.class);
            assertThatThrownBy(() -> views.timeline(claim)).isInstanceOf(DomainException.class);
        });
    }

    private static void assertChained(List<WaterfallStep> steps) {
        for (int i = 1; i < steps.size(); i++) {
            assertThat(steps.get(i).before()).isEqualTo(steps.get(i - 1).after());
        }
    }
}
