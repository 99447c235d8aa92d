/** Sales lines, files of them, and what differs from the vendor's own record. */
package org.proofline.api.sales;
