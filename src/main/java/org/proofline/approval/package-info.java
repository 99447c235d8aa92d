/** Cases with frozen steps, decisions, limits, segregation of duties by person, deputies. Knows subjects, not claims. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Approval",
        allowedDependencies = {"shared"})
package org.proofline.approval;
