package org.proofline.workflow.engine;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.GroupQuery;
import org.camunda.bpm.engine.identity.NativeUserQuery;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.identity.UserQuery;
import org.camunda.bpm.engine.impl.GroupQueryImpl;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.UserQueryImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.db.DbReadOnlyIdentityServiceProvider;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.proofline.security.Accounts.Account;
import org.proofline.security.Role;

/** Answers the engine's questions about users and groups from the staff accounts; writes nothing, checks no password. */
final class StaffIdentity extends DbReadOnlyIdentityServiceProvider {

    private final StaffDirectory staff;

    StaffIdentity(StaffDirectory staff) {
        this.staff = staff;
    }

    @Override
    public UserEntity findUserById(String userId) {
        Account account = staff.find(userId);
        return account == null ? null : user(account);
    }

    @Override
    public GroupEntity findGroupById(String groupId) {
        return roles().filter(role -> role.code().equals(groupId))
                .map(StaffIdentity::group)
                .findFirst()
                .orElse(null);
    }

    @Override
    public boolean checkPassword(String userId, String password) {
        return false;
    }

    @Override
    public UserQuery createUserQuery() {
        return new Users(executor(), staff);
    }

    @Override
    public UserQueryImpl createUserQuery(CommandContext context) {
        return new Users(null, staff);
    }

    @Override
    public NativeUserQuery createNativeUserQuery() {
        throw new UnsupportedOperationException("Staff accounts are not kept in the engine's tables.");
    }

    @Override
    public GroupQuery createGroupQuery() {
        return new Groups(executor(), staff);
    }

    @Override
    public GroupQuery createGroupQuery(CommandContext context) {
        return new Groups(null, staff);
    }

    private static CommandExecutor executor() {
        return Context.getProcessEngineConfiguration().getCommandExecutorTxRequired();
    }

    private static Stream<Role> roles() {
        return Arrays.stream(Role.values()).filter(role -> !role.ofPartner());
    }

    private static UserEntity user(Account account) {
        UserEntity user = new UserEntity(account.username());
        user.setFirstName(account.displayName());
        user.setLastName("");
        user.setEmail(account.email());
        return user;
    }

    private static GroupEntity group(Role role) {
        GroupEntity group = new GroupEntity(role.code());
        group.setName(role.code());
        group.setType("WORKFLOW");
        return group;
    }

    private static <T> List<T> page(List<T> all, Page page) {
        return page == null
                ? all
                : all.stream()
                        .skip(page.getFirstResult())
                        .limit(page.getMaxResults())
                        .toList();
    }

    private static boolean matches(String pattern, String value) {
        String expression =
                Arrays.stream(pattern.split("%", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        return value != null
                && Pattern.compile(expression, Pattern.CASE_INSENSITIVE)
                        .matcher(value)
                        .matches();
    }

    private static final class Users extends UserQueryImpl {

        private static final long serialVersionUID = 1L;
        private final transient StaffDirectory staff;

        Users(CommandExecutor executor, StaffDirectory staff) {
            super(executor);
            this.staff = staff;
        }

        @Override
        public long executeCount(CommandContext context) {
            return found().size();
        }

        @Override
        public List<User> executeList(CommandContext context, Page page) {
            return page(found(), page);
        }

        private List<User> found() {
            return candidates()
                    .filter(account -> ids == null || List.of(ids).contains(account.username()))
                    .filter(account -> firstName == null || firstName.equals(account.displayName()))
                    .filter(account -> firstNameLike == null || matches(firstNameLike, account.displayName()))
                    .filter(account -> lastName == null && lastNameLike == null)
                    .filter(account -> email == null || email.equals(account.email()))
                    .filter(account -> emailLike == null || matches(emailLike, account.email()))
                    .filter(account -> groupId == null
                            || staff.groupsOf(account.username()).contains(groupId))
                    .sorted(Comparator.comparing(Account::username))
                    .map(account -> (User) user(account))
                    .toList();
        }

        private Stream<Account> candidates() {
            return tenantId != null
                    ? Stream.empty()
                    : id == null ? staff.staff().stream() : Stream.ofNullable(staff.find(id));
        }
    }

    private static final class Groups extends GroupQueryImpl {

        private static final long serialVersionUID = 1L;
        private final transient StaffDirectory staff;

        Groups(CommandExecutor executor, StaffDirectory staff) {
            super(executor);
            this.staff = staff;
        }

        @Override
        public long executeCount(CommandContext context) {
            return found().size();
        }

        @Override
        public List<Group> executeList(CommandContext context, Page page) {
            return page(found(), page);
        }

        private List<Group> found() {
            return (tenantId == null ? roles() : Stream.<Role>empty())
                    .filter(role -> id == null || id.equals(role.code()))
                    .filter(role -> ids == null || List.of(ids).contains(role.code()))
                    .filter(role -> name == null || name.equals(role.code()))
                    .filter(role -> nameLike == null || matches(nameLike, role.code()))
                    .filter(role -> type == null || type.equals("WORKFLOW"))
                    .filter(role -> userId == null || staff.groupsOf(userId).contains(role.code()))
                    .map(role -> (Group) group(role))
                    .toList();
        }
    }
}
