/** What every module speaks: money, who acts, what happened, reasons, working days. Ten types or fewer. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Shared",
        type = org.springframework.modulith.ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package org.proofline.shared;
