package org.proofline.shared;

import java.util.Set;

/** Who of the vendor's people belongs to which group; answered by the module that keeps the accounts. */
public interface People {

    /** Role codes of an enabled person of the vendor; empty for everybody else. */
    Set<String> groupsOf(String username);

    /** Usernames of the enabled people who hold the role. */
    Set<String> membersOf(String group);
}
