/**
 * What every call passes on its way in and out: who may call, idempotency, one transaction per unsafe call, problem
 * details, ETags, pages.
 */
package org.proofline.api.edge;
