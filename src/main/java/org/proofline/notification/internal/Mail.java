package org.proofline.notification.internal;

/** One mail to one person. */
record Mail(String username, String title, String text, String link) {}
