package org.proofline.api.docs;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.proofline.api.edge.Problem;
import org.proofline.api.json.AmountInput;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** The frame of the document; its operations come from the handlers. Nothing of it is made before somebody asks. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    private static final String DOCUMENT = "openApiResource";
    private static final String TEXT =
            """
            Claims for market development funds, co-op money and rebates: draft, prove, submit, decide, pay, take back, \
            audit.

            - Amounts are `{"amount": "1250.00", "currency": "EUR"}`. Input also takes a plain decimal where the currency \
            goes without saying.
            - Errors are problem details (RFC 9457) with a stable `type`; `errors[]` names each field.
            - `Idempotency-Key` is honoured on every unsafe POST, per account, for 30 days: the same key and call get the \
            first success again byte for byte, another call gets 422, a twin in flight 409. A refusal is not kept: \
            repeated with the same key it runs again.
            - Edits of claims and fund requests need `If-Match` with the `ETag` of what was read.
            - Lists are arrays; `Link: <…>; rel="next"` leads on.
            - Another partner's object is 404. The auditor may read everything and change nothing.
            """;

    @Bean
    @Lazy
    OpenAPI proofline() {
        SpringDocUtils.getConfig().replaceWithSchema(AmountInput.class, amount());
        return new OpenAPI()
                .info(new Info()
                        .title("Proofline")
                        .version("v1")
                        .description(TEXT)
                        .license(new License().name("Apache-2.0").url("https://www.apache.org/licenses/LICENSE-2.0")))
                .servers(List.of(new Server().url("/")))
                .components(new Components()
                        .schemas(new TreeMap<>(ModelConverters.getInstance(true).readAll(Problem.class)))
                        .addSecuritySchemes(
                                "basic", scheme(SecurityScheme.Type.HTTP).scheme("basic"))
                        .addSecuritySchemes(
                                "bearer",
                                scheme(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .bearerFormat("JWT"))
                        .addSecuritySchemes(
                                "session",
                                scheme(SecurityScheme.Type.APIKEY)
                                        .in(SecurityScheme.In.COOKIE)
                                        .name("JSESSIONID")
                                        .description("Unsafe calls also need X-CSRF-TOKEN, see GET /api/v1/session")))
                .security(List.of(
                        new SecurityRequirement().addList("basic"),
                        new SecurityRequirement().addList("bearer"),
                        new SecurityRequirement().addList("session")));
    }

    @Bean
    @Lazy
    OperationCustomizer callRules() {
        return new CallRules();
    }

    private static Schema<?> amount() {
        return new Schema<>()
                .description("An amount: an object, or a plain decimal in the currency that goes without saying")
                .oneOf(List.of(
                        new Schema<>().$ref("#/components/schemas/Amount"),
                        new JsonSchema().types(Set.of("string")).pattern("^-?\\d{1,15}(\\.\\d{1,6})?$"),
                        new JsonSchema().types(Set.of("number"))));
    }

    /** springdoc's own beans are made at the first look into the document, not at the start. */
    @Bean
    static BeanFactoryPostProcessor lazyDocuments() {
        return OpenApiConfiguration::makeLazy;
    }

    private static void makeLazy(ConfigurableListableBeanFactory beans) {
        Arrays.stream(beans.getBeanDefinitionNames())
                .filter(name -> name.contains("springdoc") || isSpringdoc(beans, name))
                .forEach(name -> beans.getBeanDefinition(name).setLazyInit(true));
        // Nobody asks for these two by name, but the document needs what they do when they are made.
        if (beans.containsBeanDefinition(DOCUMENT)) {
            beans.getBeanDefinition(DOCUMENT).setDependsOn("modelConverterRegistrar", "initExtraSchemas");
        }
    }

    private static boolean isSpringdoc(ConfigurableListableBeanFactory beans, String name) {
        String factory = beans.getBeanDefinition(name).getFactoryBeanName();
        return factory != null && factory.contains("springdoc");
    }

    private static SecurityScheme scheme(SecurityScheme.Type type) {
        return new SecurityScheme().type(type);
    }
}
