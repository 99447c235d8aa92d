package org.proofline.api.payments;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.List;
import org.proofline.api.edge.ApiController;
import org.proofline.api.edge.Call;
import org.proofline.api.edge.Who;
import org.proofline.ledger.Ledger;
import org.proofline.ledger.Ledger.TrialBalance;
import org.proofline.shared.Money;
import org.springframework.web.bind.annotation.GetMapping;

@ApiController
@Tag(name = "Ledger")
class LedgerController {

    private final Ledger ledger;

    LedgerController(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Debit and credit are decimal texts in the row's currency; their totals are equal. */
    @Schema(name = "TrialBalance")
    record TrialBalanceResource(List<AccountRow> accounts, List<TotalRow> totals) {

        static TrialBalanceResource of(TrialBalance balance) {
            return new TrialBalanceResource(
                    balance.accounts().stream()
                            .map(row -> new AccountRow(
                                    row.account().name(),
                                    row.currency(),
                                    text(row.debit(), row.currency()),
                                    text(row.credit(), row.currency())))
                            .toList(),
                    balance.totals().stream()
                            .map(row -> new TotalRow(
                                    row.currency(),
                                    text(row.debit(), row.currency()),
                                    text(row.credit(), row.currency())))
                            .toList());
        }

        private static String text(BigDecimal value, String currency) {
            return Money.of(value, currency).amount().toPlainString();
        }
    }

    @Schema(name = "AccountTotal")
    record AccountRow(
            String account,
            String currency,
            @Schema(example = "1250.00") String debit,
            @Schema(example = "1250.00") String credit) {}

    @Schema(name = "CurrencyTotal")
    record TotalRow(
            String currency, @Schema(example = "1250.00") String debit, @Schema(example = "1250.00") String credit) {}

    @GetMapping("/ledger/trial-balance")
    @Call({Who.FINANCE_APPROVER, Who.BANK_RECONCILER})
    @Operation(summary = "Debit and credit of every account, and their totals per currency")
    TrialBalanceResource trialBalance() {
        return TrialBalanceResource.of(ledger.trialBalance());
    }
}
