package org.proofline.evidence;

/** What came of reading a file, in one word. */
public enum DocumentResult {
    /** Read to its end. */
    OK,
    /** A password stands before its content. */
    ENCRYPTED,
    /** It carries scripts, macros, actions or references that do something when it is opened. */
    ACTIVE_CONTENT,
    /** It would unpack to far more than it is. */
    BOMB,
    /** Reading it took longer than the limit; the worker was ended. */
    TIMEOUT,
    /** Reading it needed more memory than a worker has. */
    OUT_OF_MEMORY,
    /** Reading it ended the worker. */
    CRASH,
    /** Damaged, cut off or not what its format demands. */
    MALFORMED,
    /** Its name promises another type than its content is. */
    TYPE_MISMATCH,
    /** Of a type that is not taken as proof. */
    UNSUPPORTED,
    /** The malware scanner found something in it. */
    INFECTED
}
