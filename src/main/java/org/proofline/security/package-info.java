/** Accounts, roles, sign-on, and the binding of the action context to requests. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Security",
        allowedDependencies = {"shared", "partner", "platform"})
package org.proofline.security;
