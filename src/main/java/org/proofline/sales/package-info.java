/**
 * What partners sold: lines by REST and by file, the vendor's own record of the same sales, and what differs between the
 * two. Lines are only ever added.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Sales",
        allowedDependencies = {"shared", "evidence"})
package org.proofline.sales;
