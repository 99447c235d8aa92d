package org.proofline.workflow.engine;

import java.util.function.Consumer;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Adds {@link EveryTask} to each user task as a built-in listener. */
@Component
class TaskWatch extends AbstractBpmnParseListener {

    private final ObjectProvider<EveryTask> watch;

    TaskWatch(ObjectProvider<EveryTask> watch) {
        this.watch = watch;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        on(task, TaskListener.EVENTNAME_CREATE, watched -> watch.getObject().created(watched));
        on(task, TaskListener.EVENTNAME_ASSIGNMENT, watched -> watch.getObject().assigned(watched));
        on(task, TaskListener.EVENTNAME_UPDATE, watched -> watch.getObject().updated(watched));
        on(task, TaskListener.EVENTNAME_COMPLETE, watched -> watch.getObject().completed(watched));
    }

    private static void on(TaskDefinition task, String event, Consumer<DelegateTask> step) {
        task.addBuiltInTaskListener(event, step::accept);
    }
}
