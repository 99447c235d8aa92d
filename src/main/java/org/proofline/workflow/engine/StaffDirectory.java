package org.proofline.workflow.engine;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.proofline.approval.Approvals;
import org.proofline.security.Accounts;
import org.proofline.security.Accounts.Account;
import org.proofline.security.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The staff as the engine sees it: users are enabled staff accounts, groups are their roles and the roles of those they
 * deputize for now. Partners are unknown to the engine.
 */
@Component
public class StaffDirectory implements SessionFactory {

    private final ObjectProvider<Accounts> accounts;
    private final ObjectProvider<Approvals> approvals;

    StaffDirectory(ObjectProvider<Accounts> accounts, ObjectProvider<Approvals> approvals) {
        this.accounts = accounts;
        this.approvals = approvals;
    }

    @Override
    public Class<?> getSessionType() {
        return ReadOnlyIdentityProvider.class;
    }

    @Override
    public Session openSession() {
        return new StaffIdentity(this);
    }

    /** The groups in whose name the person may act now: own roles and those of absent persons. */
    public Set<String> groupsOf(String username) {
        Set<String> groups = new TreeSet<>(roles(username));
        if (!groups.isEmpty()) {
            approvals.getObject().absentPersonsFor(username).forEach(absent -> groups.addAll(roles(absent)));
        }
        return groups;
    }

    /** Everybody who may act in the name of a group by an own role. */
    public List<String> membersOf(String group) {
        return accounts.getObject().withRole(Role.ofCode(group)).stream()
                .filter(StaffDirectory::known)
                .map(Account::username)
                .toList();
    }

    Collection<Account> staff() {
        return accounts.getObject().staff().stream()
                .filter(StaffDirectory::known)
                .toList();
    }

    Account find(String username) {
        return accounts.getObject().find(username).filter(StaffDirectory::known).orElse(null);
    }

    private List<String> roles(String username) {
        Account account = find(username);
        return account == null
                ? List.of()
                : account.roles().stream().map(Role::code).toList();
    }

    private static boolean known(Account account) {
        return account.isStaff() && account.enabled();
    }
}
