package org.proofline.portal;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.proofline.claims.Claim;
import org.proofline.claims.Claims;
import org.proofline.evidence.Evidence;
import org.proofline.evidence.Evidence.Intake;
import org.proofline.shared.DomainException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Adding proof to a draft, file by file: one that is refused never loses the others. */
@Controller
class ProofUploads {

    private final Claims claims;
    private final Evidence evidence;

    ProofUploads(Claims claims, Evidence evidence) {
        this.claims = claims;
        this.evidence = evidence;
    }

    @PostMapping(path = "/claims/{id}/proof", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String files(
            @PathVariable UUID id,
            @RequestParam String requirement,
            @RequestParam(required = false) Integer line,
            @RequestParam("file") List<MultipartFile> files,
            RedirectAttributes flash)
            throws IOException {
        Claim claim = editable(id);
        List<String> refused = new ArrayList<>();
        for (MultipartFile file : files) {
            try (InputStream content = file.getInputStream()) {
                evidence.upload(
                        new Intake(id, claim.partnerId(), requirement, line, file.getOriginalFilename()), content);
            } catch (DomainException refusal) {
                refused.add(file.getOriginalFilename() + ": " + refusal.getMessage());
            }
        }
        tell(flash, refused, files.size());
        return back(id);
    }

    @PostMapping("/claims/{id}/proof-text")
    String text(
            @PathVariable UUID id,
            @RequestParam String requirement,
            @RequestParam(required = false) String url,
            @RequestParam(required = false) String value,
            @RequestParam(required = false) String statement,
            @RequestParam(required = false) Integer line,
            RedirectAttributes flash) {
        Claim claim = editable(id);
        Intake intake = new Intake(id, claim.partnerId(), requirement, line, null);
        if (statement != null) {
            evidence.addStatement(intake, statement);
        } else if (url != null) {
            evidence.addUrl(intake, url.trim());
        } else {
            evidence.addValue(intake, value == null ? "" : value.trim());
        }
        ClaimEditing.say(flash, "Added.");
        return back(id);
    }

    @PostMapping("/claims/{id}/proof/{documentId}/removal")
    String remove(@PathVariable UUID id, @PathVariable UUID documentId, RedirectAttributes flash) {
        editable(id);
        if (!id.equals(evidence.get(documentId).subjectId())) {
            throw DomainException.notFound("document");
        }
        evidence.remove(documentId);
        ClaimEditing.say(flash, "Removed.");
        return back(id);
    }

    private Claim editable(UUID id) {
        Signed.partner();
        Claim claim = claims.get(id);
        if (!claim.status().editable()) {
            throw DomainException.conflict(
                    "NOT_EDITABLE", "The claim is submitted; its proof can't be changed any more.");
        }
        return claim;
    }

    private static void tell(RedirectAttributes flash, List<String> refused, int all) {
        if (refused.isEmpty()) {
            ClaimEditing.say(flash, all == 1 ? "The file is uploaded." : all + " files are uploaded.");
        } else {
            flash.addFlashAttribute("flash", new Page.Flash("warning", String.join(" · ", refused)));
        }
    }

    private static String back(UUID id) {
        return "redirect:/claims/" + id + "#proof";
    }
}
