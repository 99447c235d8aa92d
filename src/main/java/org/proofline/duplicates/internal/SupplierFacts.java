package org.proofline.duplicates.internal;

/**
 * What is known of a supplier; what is not known is null and speaks neither for nor against.
 *
 * @param name as it was written
 * @param more further words about it, such as a brand
 */
record SupplierFacts(String name, String more, String street, String place, String phone, String taxId) {

    static SupplierFacts of(String name, String taxId) {
        return new SupplierFacts(name, null, null, null, null, taxId);
    }
}
