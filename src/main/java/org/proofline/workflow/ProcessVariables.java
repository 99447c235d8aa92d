package org.proofline.workflow;

/** Every variable that a process of ours knows. */
public final class ProcessVariables {

    /** How the routing table sends the claim on: AUTOMATIC, VALIDATE or APPROVE. Handed on, never stored. */
    public static final ProcessVariable<String> ROUTE = ProcessVariable.text("route");

    /** Groups that validate the claim, comma-separated. Handed on, never stored. */
    public static final ProcessVariable<String> VALIDATORS = ProcessVariable.text("validators");

    /** Version of the routing table that was used. Handed on, never stored. */
    public static final ProcessVariable<String> ROUTING_VERSION = ProcessVariable.text("routingVersion");

    /** What the task is about, for lists: type of the subject. */
    public static final ProcessVariable<String> SUBJECT_TYPE = ProcessVariable.text("subjectType");

    /** Id of the subject: the business key of the task's process. */
    public static final ProcessVariable<String> SUBJECT_ID = ProcessVariable.text("subjectId");

    /** The claim behind the task, where there is one. */
    public static final ProcessVariable<String> CLAIM_ID = ProcessVariable.text("claimId");

    /** Number that people know the subject by. */
    public static final ProcessVariable<String> CLAIM_NUMBER = ProcessVariable.text("claimNumber");

    /** Name of the partner. */
    public static final ProcessVariable<String> PARTNER_NAME = ProcessVariable.text("partnerName");

    /** What it is about in money, such as {@code 1250.00 EUR}. */
    public static final ProcessVariable<String> AMOUNT_TEXT = ProcessVariable.text("amountText");

    private ProcessVariables() {}
}
