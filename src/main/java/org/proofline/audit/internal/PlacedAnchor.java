package org.proofline.audit.internal;

/** An anchor and where it was found. */
record PlacedAnchor(Anchor anchor, String name, String place) {}
