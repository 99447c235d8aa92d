package org.proofline.api.sales;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.proofline.api.json.Amount;
import org.proofline.sales.Sales.Line;
import org.proofline.shared.Money;

/** A line as it stands in a record. */
@Schema(name = "SalesLine")
record SalesLineResource(
        @Schema(description = "Position in the record") long seq,
        @Schema(description = "A partner's code") String partner,
        String key,
        @Schema(description = "It takes a corrected line back") boolean reversal,
        String corrects,
        String product,
        String productGroup,
        String serial,
        LocalDate date,
        String customer,
        String customerType,
        String region,
        BigDecimal quantity,
        Amount netValue,
        String marginBand,
        String salesperson,
        boolean invoicePaid,
        LocalDate invoicePaidOn) {

    static SalesLineResource of(Line line, String partner) {
        return new SalesLineResource(
                line.seq(),
                partner,
                line.key(),
                line.reversal(),
                line.corrects(),
                line.product(),
                line.productGroup(),
                line.serial(),
                line.date(),
                line.customer(),
                line.customerType(),
                line.region(),
                line.quantity().stripTrailingZeros(),
                Amount.of(Money.of(line.net(), line.currency())),
                line.marginBand(),
                line.salesperson(),
                line.paid(),
                line.paidOn());
    }
}
