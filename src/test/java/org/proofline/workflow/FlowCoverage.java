package org.proofline.workflow;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.springframework.stereotype.Component;

/** Notes every sequence flow that is taken in this test JVM. */
@Component
public class FlowCoverage extends AbstractBpmnParseListener {

    private static final Map<String, Set<String>> TAKEN = new ConcurrentHashMap<>();

    @Override
    public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl flow) {
        String process = ((ProcessDefinitionEntity) flow.getProcessDefinition()).getKey();
        flow.addListener(ExecutionListener.EVENTNAME_TAKE, (ExecutionListener)
                execution -> TAKEN.computeIfAbsent(process, key -> ConcurrentHashMap.newKeySet())
                        .add(flow.getId()));
    }

    /** The flows of a process that nothing has taken yet. */
    static Set<String> notTaken(String process) {
        Set<String> taken = TAKEN.getOrDefault(process, Set.of());
        return Models.bpmn(process).getModelElementsByType(SequenceFlow.class).stream()
                .filter(flow -> !isTaken(flow, taken))
                .map(SequenceFlow::getId)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The engine waits for all events behind an event-based gateway at once; the flow of the one that came was taken. */
    private static boolean isTaken(SequenceFlow flow, Set<String> taken) {
        return flow.getSource() instanceof EventBasedGateway
                ? flow.getTarget().getOutgoing().stream().allMatch(next -> taken.contains(next.getId()))
                : taken.contains(flow.getId());
    }
}
