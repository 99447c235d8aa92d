package org.proofline.adjudication;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/**
 * The vendor's brand, and which activities must show it.
 *
 * @param words ways to write the brand, such as its name and those of its products; empty: nothing is looked for
 * @param activities activity types whose proof of execution must show it
 * @param landingDomains at which landing pages of campaigns may lie, such as example.com; empty: all but the doubtful ones
 * @param mailDomains of the vendor's own people
 * @param doubtfulDomains the file of domains at which no landing page should lie
 */
@ConfigurationProperties("proofline.brand")
record BrandSettings(
        @DefaultValue List<String> words,
        @DefaultValue({"TV_RADIO", "TELEMARKETING", "EVENT_SEMINAR", "INTERNAL_SPIFF"}) Set<String> activities,
        @DefaultValue List<String> landingDomains,
        @DefaultValue List<String> mailDomains,
        @DefaultValue("classpath:adjudication/doubtful-domains.yaml") Resource doubtfulDomains) {

    BrandSettings {
        words = List.copyOf(words);
        activities = Set.copyOf(activities);
        landingDomains = small(landingDomains);
        mailDomains = small(mailDomains);
        if (words.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("proofline.brand.words must not hold an empty word");
        }
    }

    private static List<String> small(List<String> domains) {
        return domains.stream()
                .map(domain -> domain.strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    boolean isOwnMail(String domain) {
        return mailDomains.contains(domain);
    }

    /** The words that proof of this activity must show; empty when it need not. */
    List<String> of(String activityType) {
        return activities.contains(activityType) ? words : List.of();
    }
}
