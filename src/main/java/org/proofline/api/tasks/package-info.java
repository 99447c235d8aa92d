/** Open tasks of people and their decisions. */
package org.proofline.api.tasks;
