package org.proofline.adjudication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.Resource;
import org.springframework.util.function.SingletonSupplier;

/**
 * Where landing pages of campaigns may lie, and where none should.
 *
 * @param named by the vendor; empty when it names none
 * @param doubtful domains at which anybody gets a page or a mailbox; read when the first is looked at
 */
record LandingDomains(List<String> named, Supplier<Map<String, Kind>> doubtful) {

    /** As it stands in the file. */
    record Kinds(List<Kind> kinds) {}

    /** @param mail whether mailboxes are what anybody gets there */
    record Kind(String why, @DefaultValue("false") boolean mail, List<String> domains) {}

    /** @param doubtful a file in the form of {@code adjudication/doubtful-domains.yaml} */
    static LandingDomains of(List<String> named, Resource doubtful) {
        return new LandingDomains(named, SingletonSupplier.of(() -> read(doubtful)));
    }

    private static Map<String, Kind> read(Resource file) {
        try {
            Map<String, Kind> whys = new HashMap<>();
            new Binder(ConfigurationPropertySources.from(new YamlPropertySourceLoader().load("doubtful-domains", file)))
                    .bind("", Kinds.class)
                    .get()
                    .kinds()
                    .forEach(kind -> kind.domains()
                            .forEach(domain -> whys.put(domain.strip().toLowerCase(Locale.ROOT), kind)));
            return Map.copyOf(whys);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the page lies at a domain that the vendor named, or below one. */
    boolean isNamed(String url) {
        String host = host(url);
        return named.stream().anyMatch(domain -> host.equals(domain) || host.endsWith("." + domain));
    }

    /** The doubtful domain at or below which the page lies, with why it is doubtful. */
    Optional<Map.Entry<String, String>> doubt(String url) {
        return known(host(url))
                .map(domain -> Map.entry(domain, doubtful.get().get(domain).why()));
    }

    /** Whether anybody gets a mailbox at this domain. */
    boolean isFreeMail(String domain) {
        return known(domain).filter(found -> doubtful.get().get(found).mail()).isPresent();
    }

    private Optional<String> known(String host) {
        String domain = host;
        while (!doubtful.get().containsKey(domain)) {
            int dot = domain.indexOf('.');
            if (dot < 0) {
                return Optional.empty();
            }
            domain = domain.substring(dot + 1);
        }
        return Optional.of(domain);
    }

    private static String host(String url) {
        return Optional.ofNullable(URI.create(url).getHost()).orElse("").toLowerCase(Locale.ROOT);
    }
}
