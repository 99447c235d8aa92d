package org.proofline.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.proofline.ledger.Funds;
import org.proofline.program.Offer;
import org.proofline.program.OfferCatalog;
import org.proofline.program.OfferEntry;
import org.proofline.program.OfferEntry.Stage;
import org.proofline.program.Offers;
import org.proofline.security.Role;
import org.proofline.shared.DomainException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The catalog for program owners: every version of every offer, and what differs between two of them. */
@Controller
class OfferCatalogPages {

    static final Set<Role> READERS =
            EnumSet.of(Role.PROGRAM_OWNER, Role.CHANNEL_MANAGER, Role.FINANCE_APPROVER, Role.DIRECTOR, Role.AUDITOR);

    private final OfferCatalog catalog;
    private final Offers offers;
    private final Funds funds;
    private final Pages pages;

    OfferCatalogPages(OfferCatalog catalog, Offers offers, Funds funds, Pages pages) {
        this.catalog = catalog;
        this.offers = offers;
        this.funds = funds;
        this.pages = pages;
    }

    @GetMapping("/staff/offers")
    String list(
            @RequestParam(defaultValue = "") String find,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String stage,
            HttpServletRequest request,
            Model model) {
        readers();
        List<OfferEntry> all = catalog.all();
        model.addAttribute("page", pages.of("Offers", request));
        model.addAttribute("find", find);
        model.addAttribute("kind", kind);
        model.addAttribute("stage", stage);
        model.addAttribute("owner", Duty.has(Role.PROGRAM_OWNER));
        model.addAttribute(
                "kinds",
                all.stream()
                        .map(entry -> entry.offer().kind())
                        .distinct()
                        .sorted()
                        .toList());
        model.addAttribute(
                "entries",
                all.stream()
                        .filter(entry -> isAt(stage, entry))
                        .filter(entry -> kind.isEmpty() || entry.offer().kind().equals(kind))
                        .filter(entry -> matches(entry.offer(), find.strip().toLowerCase(Locale.ROOT)))
                        .toList());
        return "staff/offers";
    }

    @GetMapping("/staff/offers/{id}")
    String show(@PathVariable UUID id, HttpServletRequest request, Model model) {
        readers();
        OfferEntry entry = catalog.get(id);
        String person = Signed.in().username();
        boolean owner = Duty.has(Role.PROGRAM_OWNER);
        model.addAttribute("page", pages.of(entry.offer().name(), request));
        model.addAttribute("entry", entry);
        model.addAttribute("rules", offers.inPlainWords(entry.offer(), Locale.ENGLISH));
        model.addAttribute("german", offers.inPlainWords(entry.offer(), Locale.GERMAN));
        model.addAttribute("versions", catalog.versions(entry.offer().code()));
        model.addAttribute(
                "fund",
                funds.all().stream()
                        .filter(fund -> fund.code().equals(entry.offer().fundCode()))
                        .map(fund -> funds.total(fund.code()))
                        .findFirst()
                        .orElse(null));
        model.addAttribute("owner", owner);
        model.addAttribute("author", owner && entry.authors().contains(person));
        return "staff/offer";
    }

    @GetMapping("/staff/offers/{id}/difference")
    String difference(
            @PathVariable UUID id, @RequestParam(required = false) UUID from, HttpServletRequest request, Model model) {
        readers();
        OfferEntry after = catalog.get(id);
        OfferEntry before = from == null ? before(after.offer()) : catalog.get(from);
        if (!before.offer().code().equals(after.offer().code())) {
            throw DomainException.invalid("OFFER_CODE", "Choose two versions of the same offer.");
        }
        model.addAttribute("page", pages.of("What changed: " + after.offer().name(), request));
        model.addAttribute("before", before);
        model.addAttribute("after", after);
        model.addAttribute(
                "rows", SentenceRow.compare(offers.inPlainWords(before.offer()), offers.inPlainWords(after.offer())));
        model.addAttribute("values", offers.difference(before.offer(), after.offer()));
        model.addAttribute("versions", catalog.versions(after.offer().code()));
        return "staff/offer-difference";
    }

    private OfferEntry before(Offer offer) {
        return catalog.versions(offer.code()).stream()
                .filter(entry -> entry.offer().version() < offer.version())
                .findFirst()
                .orElseThrow(() -> DomainException.notFound("earlier version"));
    }

    private static boolean isAt(String stage, OfferEntry entry) {
        return stage.isEmpty()
                ? entry.stage() != Stage.REPLACED
                : entry.stage().name().equals(stage);
    }

    private static boolean matches(Offer offer, String find) {
        Stream<String> texts = Stream.of(offer.code(), offer.name(), offer.fundCode());
        if (offer.scheme() != null) {
            texts = Stream.concat(
                    texts,
                    Stream.of(
                            offer.scheme().purpose().primaryKpi().replace('_', ' '),
                            offer.scheme().purpose().owner()));
        }
        return texts.anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(find));
    }

    private static void readers() {
        Duty.required(READERS.toArray(Role[]::new));
    }
}
