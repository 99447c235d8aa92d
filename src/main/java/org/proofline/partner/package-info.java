/** Partners, their tax and bank profiles. A bank or tax change waits for verification by a second person. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Partner",
        allowedDependencies = {"shared"})
package org.proofline.partner;
