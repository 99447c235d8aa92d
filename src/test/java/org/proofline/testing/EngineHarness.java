package org.proofline.testing;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** Runs the engine's jobs from a test's own thread, in the order the test names. */
public final class EngineHarness {

    private static final int ENDLESS = 200;

    private final ManagementService management;
    private final RuntimeService runtime;

    EngineHarness(ProcessEngine engine) {
        this.management = engine.getManagementService();
        this.runtime = engine.getRuntimeService();
    }

    /**
     * Runs the one due job that waits at an element in the instances of a business key.
     *
     * @throws AssertionError when there is none or more than one
     */
    public void runJob(String businessKey, String activityId) {
        List<Job> jobs = dueJobs(businessKey).stream()
                .filter(job -> activityId.equals(activityOf(job)))
                .toList();
        if (jobs.size() != 1) {
            throw new AssertionError("expected one due job at " + activityId + " but found " + jobs.size() + " of "
                    + waiting(businessKey));
        }
        management.executeJob(jobs.get(0).getId());
    }

    /** Runs everything that is due in the instances of a business key, also what comes due by that; counts the jobs. */
    public int runAllDue(String businessKey) {
        int count = 0;
        for (List<Job> jobs = dueJobs(businessKey); !jobs.isEmpty(); jobs = dueJobs(businessKey)) {
            management.executeJob(jobs.get(0).getId());
            if (++count > ENDLESS) {
                throw new AssertionError("no end of jobs in " + businessKey + ": " + waiting(businessKey));
            }
        }
        return count;
    }

    /** The elements with a due job in the instances of a business key. */
    public List<String> waiting(String businessKey) {
        return dueJobs(businessKey).stream().map(this::activityOf).toList();
    }

    private List<Job> dueJobs(String businessKey) {
        return Stream.concat(jobsOfInstances(businessKey), announcements(businessKey))
                .toList();
    }

    /** Jobs that tell a process of a changed fact belong to no instance; they name its business key. */
    private Stream<Job> announcements(String businessKey) {
        return management.createJobQuery().messages().executable().orderByJobId().asc().list().stream()
                .filter(job -> job.getProcessInstanceId() == null)
                .filter(job -> job instanceof JobEntity entity
                        && entity.getJobHandlerConfigurationRaw().endsWith(" " + businessKey));
    }

    private Stream<Job> jobsOfInstances(String businessKey) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(businessKey).list().stream()
                .map(ProcessInstance::getId)
                .flatMap(id ->
                        management
                                .createJobQuery()
                                .processInstanceId(id)
                                .executable()
                                .orderByJobId()
                                .asc()
                                .list()
                                .stream());
    }

    private String activityOf(Job job) {
        if (job.getJobDefinitionId() == null) {
            return ((JobEntity) job).getJobHandlerConfigurationRaw().split(" ")[0];
        }
        return management
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult()
                .getActivityId();
    }
}
