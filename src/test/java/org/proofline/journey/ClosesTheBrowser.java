package org.proofline.journey;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/** Closes the shared browser after the last test of the run, on the thread that used it. */
final class ClosesTheBrowser implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot().getStore(Namespace.create(ClosesTheBrowser.class)).getOrComputeIfAbsent("browser", key ->
                (CloseableResource) Browser::closeShared);
    }
}
