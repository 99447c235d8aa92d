package org.proofline.workflow.engine;

import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.proofline.security.Role;
import org.springframework.stereotype.Component;

/**
 * Who may do what in the engine beside the tasks that the engine grants by itself. Nobody may deploy, start, delete, or
 * assign; operators repair instances but complete no task; auditors read.
 */
@Component
class Grants {

    /** The groups whose members take tasks. */
    static final List<Role> TASK_GROUPS = List.of(
            Role.CLAIMS_VALIDATOR,
            Role.MARKETING_REVIEWER,
            Role.CHANNEL_MANAGER,
            Role.FINANCE_APPROVER,
            Role.DIRECTOR,
            Role.APPEAL_REVIEWER,
            Role.PAYMENTS_MAKER,
            Role.PAYMENTS_RELEASER,
            Role.PROGRAM_OWNER);

    private static final String ALL = Authorization.ANY;

    private final AuthorizationService authorizations;

    Grants(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    /** Brings the grants to this state; a second run changes nothing. */
    void ensure() {
        TASK_GROUPS.forEach(role -> {
            grant(role, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
            grant(role, Resources.PROCESS_DEFINITION, ALL, ProcessDefinitionPermissions.READ);
        });
        Stream.of(Role.AUDITOR, Role.ADMIN).forEach(role -> {
            grant(role, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
            grant(role, Resources.DECISION_DEFINITION, ALL, Permissions.READ, Permissions.READ_HISTORY);
            grant(role, Resources.DEPLOYMENT, ALL, Permissions.READ);
        });
        grantRead(Role.AUDITOR);
        grantRead(
                Role.ADMIN,
                ProcessDefinitionPermissions.RETRY_JOB,
                ProcessDefinitionPermissions.SUSPEND,
                ProcessDefinitionPermissions.SUSPEND_INSTANCE,
                ProcessDefinitionPermissions.UPDATE_INSTANCE);
    }

    /** Lets one group or, without a group, one person see a filter. */
    void letSee(String filterId, String groupId, String userId) {
        if (!exists(groupId, userId, Resources.FILTER, filterId)) {
            save(groupId, userId, Resources.FILTER, filterId, Permissions.READ);
        }
    }

    /** Whether the person has a list of their own. */
    boolean hasList(String userId) {
        return authorizations
                        .createAuthorizationQuery()
                        .resourceType(Resources.FILTER)
                        .userIdIn(userId)
                        .count()
                > 0;
    }

    private void grantRead(Role role, Permission... more) {
        Stream<Permission> read = Stream.of(
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.READ_INSTANCE,
                ProcessDefinitionPermissions.READ_TASK,
                ProcessDefinitionPermissions.READ_HISTORY);
        Permission[] all = Stream.concat(read, Stream.of(more)).toArray(Permission[]::new);
        grant(role, Resources.PROCESS_DEFINITION, ALL, all);
    }

    private void grant(Role role, Resource resource, String id, Permission... permissions) {
        Authorization existing = authorizations
                .createAuthorizationQuery()
                .groupIdIn(role.code())
                .resourceType(resource)
                .resourceId(id)
                .singleResult();
        if (existing == null) {
            save(role.code(), null, resource, id, permissions);
        } else if (!Stream.of(permissions).allMatch(existing::isPermissionGranted)) {
            existing.setPermissions(permissions);
            authorizations.saveAuthorization(existing);
        }
    }

    private boolean exists(String groupId, String userId, Resource resource, String id) {
        var query =
                authorizations.createAuthorizationQuery().resourceType(resource).resourceId(id);
        return (groupId == null ? query.userIdIn(userId) : query.groupIdIn(groupId)).count() > 0;
    }

    private void save(String groupId, String userId, Resource resource, String id, Permission... permissions) {
        Authorization grant = authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
        grant.setGroupId(groupId);
        grant.setUserId(userId);
        grant.setResource(resource);
        grant.setResourceId(id);
        grant.setPermissions(permissions);
        authorizations.saveAuthorization(grant);
    }
}
