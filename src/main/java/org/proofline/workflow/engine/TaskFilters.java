package org.proofline.workflow.engine;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.proofline.security.Role;
import org.springframework.stereotype.Component;

/**
 * The lists that Tasklist offers. They name persons and groups literally, because a list with an expression would need
 * stored expressions, which are switched off.
 */
@Component
class TaskFilters {

    private static final String MINE = "My tasks";

    private static final Map<Role, String> NAMES = Map.of(
            Role.CLAIMS_VALIDATOR, "Claims to validate",
            Role.MARKETING_REVIEWER, "Proof of performance to review",
            Role.CHANNEL_MANAGER, "Channel approvals",
            Role.FINANCE_APPROVER, "Finance approvals",
            Role.DIRECTOR, "Director approvals",
            Role.APPEAL_REVIEWER, "Disputes",
            Role.PAYMENTS_MAKER, "Payments to repair",
            Role.PAYMENTS_RELEASER, "Payment runs to release",
            Role.PROGRAM_OWNER, "Rebate runs");

    private static final List<Map<String, String>> COLUMNS = List.of(
            Map.of("name", "claimNumber", "label", "Number"),
            Map.of("name", "partnerName", "label", "Partner"),
            Map.of("name", "amountText", "label", "Amount"));

    private final FilterService filters;
    private final TaskService tasks;
    private final Grants grants;

    TaskFilters(FilterService filters, TaskService tasks, Grants grants) {
        this.filters = filters;
        this.tasks = tasks;
        this.grants = grants;
    }

    /** One list per group, seen by its members. */
    void ensureForGroups() {
        for (Role role : Grants.TASK_GROUPS) {
            TaskQuery query =
                    tasks.createTaskQuery().taskCandidateGroup(role.code()).includeAssignedTasks();
            Filter filter = ensure(NAMES.get(role), query, 10);
            grants.letSee(filter.getId(), role.code(), null);
        }
    }

    /** The list of what one person has taken, made when they first come. */
    synchronized void ensureFor(String username) {
        if (grants.hasList(username)) {
            return;
        }
        Filter filter =
                filters.saveFilter(described(MINE, tasks.createTaskQuery().taskAssignee(username), 20));
        grants.letSee(filter.getId(), null, username);
    }

    private Filter ensure(String name, TaskQuery query, int priority) {
        Filter existing = filters.createTaskFilterQuery().filterName(name).singleResult();
        if (existing != null) {
            return existing;
        }
        return filters.saveFilter(described(name, query, priority));
    }

    private Filter described(String name, TaskQuery query, int priority) {
        Filter filter = filters.newTaskFilter(name);
        filter.setQuery(query);
        filter.setProperties(Map.of("priority", priority, "refresh", true, "variables", COLUMNS));
        return filter;
    }
}
