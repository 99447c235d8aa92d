/** The process of rebate runs, from computing to posting. */
package org.proofline.workflow.rebate;
