/** Bank and tax profiles of partners. */
package org.proofline.api.partners;
