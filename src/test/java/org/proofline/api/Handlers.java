package org.proofline.api;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.proofline.api.edge.Call;
import org.springframework.context.ApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every call of the contract, read from what really handles it. */
final class Handlers {

    /**
     * One call.
     *
     * @param call null when its handler does not say who may make it
     * @param mediaType what it takes
     */
    record Known(String method, String pattern, String mediaType, Call call) {

        /** The path with a value for each of its variables. */
        String path(String first) {
            String path = pattern.replaceFirst("\\{[^}]+}", first);
            return path.replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
        }

        boolean namesAnObject() {
            return pattern.contains("{");
        }

        boolean reads() {
            return method.equals("GET");
        }

        @Override
        public String toString() {
            return method + " " + pattern + (mediaType.equals("application/json") ? "" : " " + mediaType);
        }
    }

    private Handlers() {}

    static List<Known> all(ApplicationContext context) {
        RequestMappingHandlerMapping mapping =
                context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        return mapping.getHandlerMethods().entrySet().stream()
                .flatMap(entry -> calls(entry.getKey(), entry.getValue()))
                .sorted(java.util.Comparator.comparing(Known::toString))
                .toList();
    }

    private static Stream<Known> calls(RequestMappingInfo info, HandlerMethod handler) {
        String mediaType = info.getConsumesCondition().getConsumableMediaTypes().stream()
                .findFirst()
                .map(Object::toString)
                .orElse("application/json");
        return info.getPatternValues().stream()
                .filter(pattern -> pattern.startsWith("/api/v1"))
                .flatMap(pattern -> info.getMethodsCondition().getMethods().stream()
                        .map(method ->
                                new Known(method.name(), pattern, mediaType, handler.getMethodAnnotation(Call.class))));
    }
}
