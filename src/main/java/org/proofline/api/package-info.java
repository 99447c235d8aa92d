/** REST under {@code /api/v1}: the public contract, problem details, idempotency, ETags, OpenAPI. */
@org.springframework.modulith.ApplicationModule(displayName = "API")
package org.proofline.api;
