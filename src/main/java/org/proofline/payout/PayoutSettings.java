package org.proofline.payout;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a payment may stay in a stage before the watchdog names it.
 *
 * @param held on hold
 * @param profile waiting for a tax or bank profile
 * @param due payable and in no run
 * @param inRun in a run that is not released
 * @param sent sent or handed over, without a final answer
 * @param failed rejected or returned, without a new attempt
 * @param unscheduled money committed for a claim, without a payment
 */
@ConfigurationProperties("proofline.payout.watchdog")
record PayoutSettings(
        @DefaultValue("P5D") Duration held,
        @DefaultValue("P14D") Duration profile,
        @DefaultValue("P7D") Duration due,
        @DefaultValue("P2D") Duration inRun,
        @DefaultValue("P3D") Duration sent,
        @DefaultValue("P5D") Duration failed,
        @DefaultValue("PT1H") Duration unscheduled) {}
