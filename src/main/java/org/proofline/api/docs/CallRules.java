package org.proofline.api.docs;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.proofline.api.edge.Call;
import org.proofline.api.edge.Key;
import org.proofline.api.edge.Who;
import org.proofline.security.Role;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;

/** Writes what {@link Call} says of a handler into its operation: roles, idempotency key, problem answers. */
final class CallRules implements OperationCustomizer {

    private static final String PROBLEM = "#/components/schemas/Problem";

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        Call call = handler.getMethodAnnotation(Call.class);
        if (call == null) {
            return operation;
        }
        operation.setDescription(roles(call, handler.hasMethodAnnotation(GetMapping.class)));
        if (handler.hasMethodAnnotation(PostMapping.class)) {
            operation.addParametersItem(new HeaderParameter()
                    .name("Idempotency-Key")
                    .required(call.key() == Key.REQUIRED)
                    .schema(new StringSchema().maxLength(255)));
        }
        operation.setOperationId(name(handler));
        success(operation, call.answers());
        operation.getResponses().addApiResponse("default", problem());
        return operation;
    }

    private static String name(HandlerMethod handler) {
        String owner = handler.getBeanType().getSimpleName().replaceFirst("Controller.*", "");
        return owner.substring(0, 1).toLowerCase(Locale.ROOT) + owner.substring(1) + "_"
                + handler.getMethod().getName();
    }

    private static void success(Operation operation, int status) {
        ApiResponse success = operation.getResponses().remove("200");
        HttpStatus known = HttpStatus.valueOf(status);
        operation.getResponses().addApiResponse(Integer.toString(status), success.description(known.getReasonPhrase()));
    }

    private static String roles(Call call, boolean reads) {
        Stream<Role> named = Arrays.stream(call.value()).flatMap(who -> who.roles().stream());
        Stream<Role> readers = reads ? Who.AUDITOR.roles().stream() : Stream.of();
        return Stream.concat(named, readers)
                .distinct()
                .sorted()
                .map(Role::code)
                .collect(Collectors.joining(", ", "Roles: ", "."));
    }

    private static ApiResponse problem() {
        return new ApiResponse()
                .description("Problem details")
                .content(new Content()
                        .addMediaType(
                                "application/problem+json", new MediaType().schema(new Schema<>().$ref(PROBLEM))));
    }
}
