/** The rules of the code's shape, checked against the compiled classes and the source text. */
package org.proofline.architecture;
