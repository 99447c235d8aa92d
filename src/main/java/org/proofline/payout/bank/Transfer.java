package org.proofline.payout.bank;

import org.proofline.shared.Money;

/** One credit transfer. @param text what the receiver reads */
public record Transfer(String endToEndId, Money amount, Party creditor, String text) {}
