package org.proofline.program.earn;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

/**
 * One thing that counts: a sale, a lead, a certificate. Credit notes and returns are lines with negative quantity or
 * value.
 *
 * @param id what the line is called in the book it comes from
 * @param product product code; null when it does not matter
 * @param productGroup group, family or kind of the product; null when it does not matter
 * @param date day of the sale, in the zone of the program
 * @param customer who bought; null when not known
 * @param customerType such as {@code NEW} or {@code PUBLIC}; null when not known
 * @param region where it was sold; null when not known
 * @param quantity units, negative for a return
 * @param net value without tax in the currency of the plan, negative for a credit note
 * @param marginBand such as {@code HIGH}; null when not known
 * @param salesperson who sold it; null when not known
 * @param paid whether the customer's invoice is paid
 */
public record EarnLine(
        String id,
        String product,
        String productGroup,
        LocalDate date,
        String customer,
        String customerType,
        String region,
        BigDecimal quantity,
        BigDecimal net,
        String marginBand,
        String salesperson,
        boolean paid) {

    public EarnLine {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(quantity, "quantity");
        Objects.requireNonNull(net, "net");
    }

    /** Whether the line takes back what another one gave. */
    public boolean isReturn() {
        return net.signum() == 0 ? quantity.signum() < 0 : net.signum() < 0;
    }
}
