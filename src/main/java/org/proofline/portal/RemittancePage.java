package org.proofline.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.proofline.payout.Remittances;
import org.proofline.payout.TaxDocuments;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What one payment is made of. */
@Controller
class RemittancePage {

    private final Remittances remittances;
    private final TaxDocuments documents;
    private final Pages pages;

    RemittancePage(Remittances remittances, TaxDocuments documents, Pages pages) {
        this.remittances = remittances;
        this.documents = documents;
        this.pages = pages;
    }

    @GetMapping("/payments/{id}")
    String show(@PathVariable UUID id, HttpServletRequest request, Model model) {
        model.addAttribute("page", pages.of("Remittance", request));
        model.addAttribute("remittance", remittances.of(id));
        model.addAttribute("documents", documents.ofPayment(id));
        return "remittance";
    }
}
