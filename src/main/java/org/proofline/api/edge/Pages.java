package org.proofline.api.edge;

import java.util.List;
import java.util.function.Function;
import org.proofline.shared.DomainException;
import org.proofline.shared.DomainException.FieldError;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Pages of a list: {@code limit} rows after {@code cursor}, with the address of the next page in {@code Link}. */
public final class Pages {

    private static final int USUAL = 50;
    private static final int MOST = 200;

    private Pages() {}

    /** @throws DomainException INVALID outside 1 to 200 */
    public static int limit(Integer asked) {
        if (asked == null) {
            return USUAL;
        }
        if (asked < 1 || asked > MOST) {
            String message = "'limit' goes from 1 to " + MOST + ".";
            throw DomainException.invalid(
                    "LIMIT_RANGE", message, List.of(new FieldError("limit", "LIMIT_RANGE", message)));
        }
        return asked;
    }

    /** @param found up to one row more than the limit: it tells whether there is a next page */
    public static <T> ResponseEntity<List<T>> page(List<T> found, int limit, Function<T, String> cursor) {
        if (found.size() <= limit) {
            return ResponseEntity.ok(found);
        }
        List<T> page = found.subList(0, limit);
        return ResponseEntity.ok()
                .header(HttpHeaders.LINK, next(cursor.apply(page.get(limit - 1))))
                .body(page);
    }

    /** The value of a {@code Link} header that leads on after the cursor. */
    public static String next(String cursor) {
        String address = ServletUriComponentsBuilder.fromCurrentRequest()
                .replaceQueryParam("cursor", cursor)
                .build()
                .encode()
                .toUriString();
        return '<' + address + ">; rel=\"next\"";
    }
}
