package org.proofline.api.edge;

import java.util.List;
import java.util.UUID;
import org.proofline.api.json.JsonMistakes;
import org.proofline.shared.DomainException;
import org.proofline.shared.DomainException.FieldError;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** Translates whatever a call threw into problem details; tells nothing about our insides. */
final class ApiProblems {

    static final String IN_FLIGHT = "IDEMPOTENCY_KEY_IN_FLIGHT";
    private static final Logger LOG = LoggerFactory.getLogger(ApiProblems.class);

    private ApiProblems() {}

    static Problem of(Exception trouble, boolean withIfMatch) {
        if (trouble instanceof DomainException refusal) {
            return of(refusal);
        }
        if (trouble instanceof HttpMessageNotReadableException unreadable) {
            return of(JsonMistakes.translate(unreadable));
        }
        if (trouble instanceof MethodArgumentTypeMismatchException mismatch) {
            return mismatch(mismatch);
        }
        if (trouble instanceof MaxUploadSizeExceededException) {
            return problem(
                    HttpStatus.PAYLOAD_TOO_LARGE,
                    "TOO_LARGE",
                    "The upload is too large. A piece of proof may have 25 MB, a file of sales sent by a form 30 MB.");
        }
        if (trouble instanceof MultipartException) {
            return problem(HttpStatus.BAD_REQUEST, "MALFORMED_MULTIPART", "The multipart body can't be read.");
        }
        return ofDatabase(trouble, withIfMatch);
    }

    private static Problem of(DomainException refusal) {
        HttpStatus status =
                switch (refusal.kind()) {
                    case MALFORMED -> HttpStatus.BAD_REQUEST;
                    case INVALID -> HttpStatus.UNPROCESSABLE_ENTITY;
                    case CONFLICT -> HttpStatus.CONFLICT;
                    case NOT_FOUND -> HttpStatus.NOT_FOUND;
                    case FORBIDDEN -> HttpStatus.FORBIDDEN;
                    case STALE -> HttpStatus.PRECONDITION_FAILED;
                    case TOO_LARGE -> HttpStatus.PAYLOAD_TOO_LARGE;
                };
        if (refusal instanceof PreconditionMissing) {
            status = HttpStatus.PRECONDITION_REQUIRED;
        }
        return Problem.of(
                status.value(), status.getReasonPhrase(), refusal.code(), refusal.getMessage(), refusal.errors());
    }

    private static Problem mismatch(MethodArgumentTypeMismatchException mismatch) {
        boolean inPath = mismatch.getParameter()
                .hasParameterAnnotation(org.springframework.web.bind.annotation.PathVariable.class);
        if (inPath) {
            return of(DomainException.notFound("object"));
        }
        String message = "'" + mismatch.getName() + "' has a value of the wrong kind.";
        return of(DomainException.invalid(
                "WRONG_TYPE", message, List.of(new FieldError(mismatch.getName(), "WRONG_TYPE", message))));
    }

    private static Problem ofDatabase(Exception trouble, boolean withIfMatch) {
        boolean overtaken = trouble instanceof OptimisticLockingFailureException
                || DatabaseTrouble.isCollision(trouble)
                || DatabaseTrouble.isOvertaken(trouble);
        if (overtaken) {
            return of(
                    withIfMatch
                            ? DomainException.stale()
                            : DomainException.conflict(
                                    "CONCURRENT_CHANGE", "Somebody changed this at the same moment. Try again."));
        }
        if (DatabaseTrouble.isUnfit(trouble)) {
            return of(DomainException.invalid("UNFIT_VALUE", "A value is too long, too large or not writable."));
        }
        if (DatabaseTrouble.asksForRepetition(trouble) || DatabaseTrouble.isUnavailable(trouble)) {
            return problem(HttpStatus.SERVICE_UNAVAILABLE, "BUSY", "Too much is going on right now. Try again soon.");
        }
        return trouble instanceof ErrorResponse response ? ofFramework(trouble, response) : unexpected(trouble);
    }

    private static Problem ofFramework(Exception trouble, ErrorResponse response) {
        HttpStatusCode status = response.getStatusCode();
        HttpStatus known = HttpStatus.resolve(status.value());
        if (known == null || known.is5xxServerError()) {
            return unexpected(trouble);
        }
        String detail = response.getBody().getDetail();
        if (trouble instanceof MissingRequestValueException) {
            return problem(HttpStatus.BAD_REQUEST, "MISSING_PARAMETER", detail);
        }
        String words = known == HttpStatus.NOT_FOUND ? "There is nothing at this address." : detail;
        return problem(known, known.name(), words);
    }

    private static Problem unexpected(Exception trouble) {
        String reference = UUID.randomUUID().toString();
        LOG.error("Unexpected trouble {} in a call", reference, trouble);
        return problem(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "INTERNAL_ERROR",
                "Something went wrong on our side. Nothing was changed. Name this reference: " + reference);
    }

    private static Problem problem(HttpStatus status, String code, String detail) {
        return Problem.of(status.value(), status.getReasonPhrase(), code, detail, List.of());
    }
}
