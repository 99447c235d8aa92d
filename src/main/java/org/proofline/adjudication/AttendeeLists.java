package org.proofline.adjudication;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.proofline.adjudication.Guests.Met;
import org.proofline.claims.Claim;
import org.proofline.evidence.Document;
import org.proofline.evidence.Evidence;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads lists of attendees, and keeps what is needed to hold them against those of other events: digests, no addresses. */
@Component
class AttendeeLists {

    private static final String LIST = "ATTENDEE_LIST";
    private static final Pattern ADDRESS = Pattern.compile("[\\w.+-]{1,64}@([\\w-]+\\.)+[A-Za-z]{2,24}");
    private static final int LONG_ENOUGH = 5;
    private static final int MOST = 5_000;

    private final Evidence evidence;
    private final BrandSettings brands;
    private final JdbcClient sql;

    AttendeeLists(Evidence evidence, BrandSettings brands, JdbcClient sql) {
        this.evidence = evidence;
        this.brands = brands;
        this.sql = sql;
    }

    /** With the people of the event; nothing is read for claims without a list of attendees. */
    Around with(Dossier dossier, Around around) {
        Set<UUID> lists = dossier.documents().stream()
                .filter(document -> document.requirement().equals(LIST))
                .map(Document::id)
                .collect(Collectors.toSet());
        if (lists.isEmpty()) {
            return around;
        }
        Set<String> addresses = addresses(
                evidence.texts(dossier.claim().id(), lists).values().stream().collect(Collectors.joining("\n")));
        if (addresses.isEmpty()) {
            return around;
        }
        int own = (int)
                addresses.stream().filter(address -> isOwn(address, dossier)).count();
        return around.with(new Guests(addresses.size(), own, others(dossier.claim(), addresses)));
    }

    private static Set<String> addresses(String text) {
        return ADDRESS.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .limit(MOST)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** At a domain of the vendor, or at one that is called like the partner. */
    private boolean isOwn(String address, Dossier dossier) {
        String domain = address.substring(address.indexOf('@') + 1);
        String[] labels = domain.split("\\.");
        String name = labels[labels.length - 2].replace("-", "");
        return brands.isOwnMail(domain)
                || name.length() >= LONG_ENOUGH
                        && dossier.partner()
                                .name()
                                .toLowerCase(Locale.ROOT)
                                .replaceAll("[^\\p{L}\\p{N}]", "")
                                .startsWith(name);
    }

    /** One event may be claimed in several claims: those of the same partner and day are not others. */
    private List<Met> others(Claim claim, Set<String> addresses) {
        byte[][] digests = addresses.stream().map(AttendeeLists::digest).toArray(byte[][]::new);
        sql.sql("delete from adjudication.attendee where claim_id = ?")
                .param(claim.id())
                .update();
        sql.sql("insert into adjudication.attendee select ?, ?, ?, unnest(?)")
                .params(claim.id(), claim.partnerId(), claim.activityStart(), digests)
                .update();
        return sql.sql(
                        """
                        select c.number, count(*) from adjudication.attendee a join claims.claim c on c.id = a.claim_id
                        where a.address = any(?) and a.claim_id <> ? and a.claim_id is distinct from ?
                          and not (a.partner_id = ? and a.activity_start = ?)
                        group by c.number order by count(*) desc, c.number limit 5
                        """)
                .params(digests, claim.id(), claim.replaces(), claim.partnerId(), claim.activityStart())
                .query((row, n) -> new Met(row.getString(1), row.getInt(2)))
                .list();
    }

    private static byte[] digest(String address) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(address.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JVM has SHA-256", e);
        }
    }
}
