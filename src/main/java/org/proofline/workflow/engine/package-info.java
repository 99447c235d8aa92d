/**
 * Configuration and hardening of the engine: the only package of ours that touches the engine's inside. What it closes
 * and why stands in {@code docs/adr/0005-closing-the-engines-holes-ourselves.md}.
 */
package org.proofline.workflow.engine;
