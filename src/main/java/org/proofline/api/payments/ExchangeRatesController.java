package org.proofline.api.payments;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.proofline.api.edge.ApiController;
import org.proofline.api.edge.Call;
import org.proofline.api.edge.Who;
import org.proofline.api.json.InputMistakes;
import org.proofline.api.payments.MoneyParts.RateDecisionInput;
import org.proofline.api.payments.MoneyParts.RateFileResource;
import org.proofline.api.payments.MoneyParts.RatePart;
import org.proofline.ledger.ExchangeRates;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

@ApiController
@Tag(name = "Exchange rates")
class ExchangeRatesController {

    private static final int LATEST = 100;

    private final ExchangeRates rates;
    private final Clock clock;

    ExchangeRatesController(ExchangeRates rates, Clock clock) {
        this.rates = rates;
        this.clock = clock;
    }

    @GetMapping("/exchange-rates")
    @Call({Who.PARTNER, Who.STAFF})
    @Operation(summary = "The rates that count on a day: units of a currency for one euro")
    List<RatePart> on(@Parameter(description = "Today when left out") @RequestParam(required = false) LocalDate date) {
        return rates.on(date == null ? LocalDate.now(clock) : date).stream()
                .map(RatePart::of)
                .toList();
    }

    @GetMapping("/exchange-rate-files")
    @Call(Who.STAFF)
    @Operation(summary = "Files of rates, newest first")
    List<RateFileResource> files() {
        return rates.files(LATEST).stream().map(RateFileResource::of).toList();
    }

    @PostMapping(path = "/exchange-rate-files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Call(
            value = {Who.PROGRAM_OWNER, Who.ADMIN},
            answers = 201)
    @Operation(summary = "Take in the European Central Bank's daily file, XML or CSV; another person accepts it")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                            schema = @Schema(implementation = MoneyParts.RateFileForm.class)))
    ResponseEntity<RateFileResource> propose(
            @Parameter(hidden = true) @RequestParam(required = false) MultipartFile file) throws IOException {
        InputMistakes mistakes = new InputMistakes();
        mistakes.require("file", file);
        mistakes.throwIfAny();
        UUID id = rates.propose(file.getBytes()).id();
        return ResponseEntity.status(HttpStatus.CREATED).body(of(id));
    }

    @PostMapping("/exchange-rate-files/{id}/decision")
    @Call(Who.PROGRAM_OWNER)
    @Operation(summary = "Accept or refuse a file of rates; never by the person who took it in")
    ResponseEntity<RateFileResource> decide(@PathVariable UUID id, @RequestBody RateDecisionInput input) {
        InputMistakes mistakes = new InputMistakes();
        mistakes.require("accepted", input.accepted());
        mistakes.throwIfAny();
        rates.decide(id, input.accepted());
        return ResponseEntity.ok(of(id));
    }

    private RateFileResource of(UUID id) {
        return rates.files(LATEST).stream()
                .filter(taken -> taken.file().id().equals(id))
                .map(RateFileResource::of)
                .findFirst()
                .orElseThrow();
    }
}
