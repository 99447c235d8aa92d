package org.proofline.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaConnector;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaScript;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.proofline.workflow.task.TaskDuty;

class ProcessModelTest {

    private static final Pattern DELEGATE = Pattern.compile("\\$\\{(\\w+Delegate)}");
    private static final Pattern CALL = Pattern.compile("\\$\\{(\\w+)\\.(\\w+)\\(execution(?:, \\d+)?\\)}");
    private static final Pattern FORM = Pattern.compile("embedded:deployment:(forms/[a-z-]+\\.html)");
    private static final String TEN_YEARS = "P3653D";

    private static final Map<Class<? extends FlowNode>, String> PREFIXES = Map.of(
            StartEvent.class, "StartEvent_",
            EndEvent.class, "EndEvent_",
            UserTask.class, "UserTask_",
            ServiceTask.class, "ServiceTask_",
            BusinessRuleTask.class, "RuleTask_",
            Gateway.class, "Gateway_",
            SubProcess.class, "SubProcess_");

    private static final Map<String, Class<?>> BEANS = Models.beansOfProcesses();

    static Stream<String> processes() {
        return Models.processes();
    }

    @ParameterizedTest
    @MethodSource("processes")
    void the_process_is_named_like_its_file_and_keeps_its_history_ten_years(String name) {
        Process process = only(Models.bpmn(name), Process.class);
        assertThat(process.getId()).isEqualTo(name);
        assertThat(process.getName()).isNotBlank();
        assertThat(process.isExecutable()).isTrue();
        assertThat(process.getCamundaHistoryTimeToLiveString()).isEqualTo(TEN_YEARS);
        assertThat(process.isCamundaStartableInTasklist()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("processes")
    void ids_say_what_an_element_is_and_every_element_has_a_name(String name) {
        BpmnModelInstance model = Models.bpmn(name);
        for (FlowNode node : model.getModelElementsByType(FlowNode.class)) {
            assertThat(node.getName()).as(node.getId()).isNotBlank();
            assertThat(node.getId()).matches("[A-Z][A-Za-z]+_[A-Z][A-Za-z]+");
            PREFIXES.forEach((type, prefix) -> {
                if (type.isInstance(node)) {
                    assertThat(node.getId()).startsWith(prefix);
                }
            });
        }
        model.getModelElementsByType(SequenceFlow.class)
                .forEach(flow -> assertThat(flow.getId()).matches("Flow_[A-Z][A-Za-z]+(_[A-Z][A-Za-z]+)?"));
        model.getModelElementsByType(Message.class)
                .forEach(message -> assertThat(message.getName()).matches("[a-z-]+\\.[a-z-]+"));
    }

    @ParameterizedTest
    @MethodSource("processes")
    void gateways_ask_a_question_with_named_answers_and_one_default(String name) {
        for (ExclusiveGateway gateway : Models.bpmn(name).getModelElementsByType(ExclusiveGateway.class)) {
            Collection<SequenceFlow> answers = gateway.getOutgoing();
            if (answers.size() == 1) {
                continue;
            }
            assertThat(gateway.getName()).endsWith("?");
            assertThat(gateway.getDefault()).as(gateway.getId()).isNotNull();
            String subject = gateway.getId().substring("Gateway_".length());
            for (SequenceFlow answer : answers) {
                assertThat(answer.getName()).as(answer.getId()).isNotBlank();
                assertThat(answer.getId()).startsWith("Flow_" + subject + "_");
                assertThat(answer.getConditionExpression() == null).isEqualTo(answer.equals(gateway.getDefault()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("processes")
    void work_is_done_by_delegates_that_exist(String name) {
        BpmnModelInstance model = Models.bpmn(name);
        model.getModelElementsByType(ServiceTask.class)
                .forEach(task -> assertDelegate(task.getId(), task.getCamundaDelegateExpression()));
        model.getModelElementsByType(BusinessRuleTask.class)
                .forEach(task -> assertDelegate(task.getId(), task.getCamundaDelegateExpression()));
        model.getModelElementsByType(ServiceTask.class).forEach(task -> {
            assertThat(task.getCamundaClass()).isNull();
            assertThat(task.getCamundaExpression()).isNull();
            assertThat(task.getCamundaTopic()).isNull();
            assertThat(task.getCamundaType()).isNull();
        });
    }

    @ParameterizedTest
    @MethodSource("processes")
    void there_is_no_script_connector_mapping_or_listener_in_a_model(String name) {
        BpmnModelInstance model = Models.bpmn(name);
        Stream.of(
                        ScriptTask.class,
                        SendTask.class,
                        CallActivity.class,
                        CamundaScript.class,
                        CamundaConnector.class,
                        CamundaInputOutput.class,
                        CamundaExecutionListener.class,
                        CamundaTaskListener.class)
                .forEach(type -> assertThat(model.getModelElementsByType(type)).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("processes")
    void expressions_call_beans_of_processes_and_nothing_else(String name) {
        BpmnModelInstance model = Models.bpmn(name);
        model.getModelElementsByType(ConditionExpression.class)
                .forEach(condition -> assertCall(condition.getTextContent()));
        model.getModelElementsByType(TimerEventDefinition.class)
                .forEach(timer -> assertCall(timer.getTimeDate().getTextContent()));
        model.getModelElementsByType(UserTask.class).forEach(task -> {
            assertCall(task.getCamundaDueDate());
            if (task.getCamundaCandidateGroups().contains("$")) {
                assertCall(task.getCamundaCandidateGroups());
            }
        });
    }

    @ParameterizedTest
    @MethodSource("processes")
    void tasks_are_for_groups_with_a_form_of_ours_and_a_duty(String name) {
        Set<String> duties = Models.classesOf(TaskDuty.class).stream()
                .map(type -> type.getSimpleName().replace("Duty", ""))
                .collect(Collectors.toSet());
        for (UserTask task : Models.bpmn(name).getModelElementsByType(UserTask.class)) {
            assertThat(task.getCamundaCandidateGroups()).isNotBlank();
            assertThat(task.getCamundaAssignee()).isNull();
            assertThat(task.getCamundaCandidateUsers()).isNull();
            var form = FORM.matcher(task.getCamundaFormKey());
            assertThat(form.matches()).as(task.getCamundaFormKey()).isTrue();
            assertThat(Models.resource(form.group(1))).exists();
            assertThat(duties).contains(task.getId().substring("UserTask_".length()));
        }
    }

    @ParameterizedTest
    @MethodSource("processes")
    void save_points_stand_before_outside_work_only_and_are_retried_with_pauses(String name) {
        for (FlowNode node : Models.bpmn(name).getModelElementsByType(FlowNode.class)) {
            if (node instanceof EventBasedGateway) {
                continue;
            }
            assertThat(node.isCamundaAsyncAfter()).as(node.getId()).isFalse();
            if (node.isCamundaAsyncBefore()) {
                assertThat(node.getId()).isEqualTo("ServiceTask_CheckEvidence");
                assertThat(only(node, CamundaFailedJobRetryTimeCycle.class).getTextContent())
                        .startsWith("PT10S,");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("processes")
    void timers_beside_a_task_never_end_it(String name) {
        Models.bpmn(name).getModelElementsByType(BoundaryEvent.class).stream()
                .filter(event -> event.getId().startsWith("Timer_"))
                .forEach(event -> assertThat(event.cancelActivity()).isFalse());
        Models.bpmn(name).getModelElementsByType(Event.class).stream()
                .filter(event -> !event.getChildElementsByType(TimerEventDefinition.class)
                        .isEmpty())
                .forEach(event -> assertThat(event.getId()).startsWith("Timer_"));
    }

    @ParameterizedTest
    @MethodSource("processes")
    void the_diagram_shows_every_element_from_left_to_right_without_crossing_lines(String name) {
        Diagram diagram = new Diagram(Models.bpmn(name));
        assertThat(diagram.elementsWithoutShape()).isEmpty();
        assertThat(diagram.startsLeftOfEnds()).isTrue();
        assertThat(diagram.crossings()).isEmpty();
        assertThat(diagram.slanted()).isEmpty();
        assertThat(diagram.linesThroughElements()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("processes")
    void the_words_of_a_diagram_can_be_read(String name) {
        assertThat(new Diagram(Models.bpmn(name)).hiddenWords()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("processes")
    void some_test_insists_that_every_flow_is_taken(String name) {
        assertThat(Models.tests()).contains("FlowCoverage.notTaken(\"" + name + "\")).isEmpty()");
    }

    @Test
    void every_bean_of_processes_is_used_by_one() {
        String all = Models.processes().map(Models::text).collect(Collectors.joining());
        assertThat(BEANS.keySet()).allSatisfy(bean -> assertThat(all).containsPattern("\\$\\{" + bean + "[.}]"));
    }

    @Test
    void delegates_are_short() {
        BEANS.values().stream().filter(JavaDelegate.class::isAssignableFrom).forEach(type -> assertThat(
                        Models.longestMethod(type))
                .as(type.getSimpleName())
                .isLessThanOrEqualTo(14));
    }

    @Test
    void decision_tables_are_named_like_their_files_and_keep_their_history_ten_years() {
        Models.tables().forEach(name -> {
            var decision = only(Models.dmn(name), org.camunda.bpm.model.dmn.instance.Decision.class);
            assertThat(decision.getId()).isEqualTo(name);
            assertThat(decision.getName()).isNotBlank();
            assertThat(decision.getCamundaHistoryTimeToLiveString()).isEqualTo(TEN_YEARS);
            Models.dmn(name)
                    .getModelElementsByType(org.camunda.bpm.model.dmn.instance.Rule.class)
                    .forEach(rule ->
                            assertThat(rule.getDescription().getTextContent()).isNotBlank());
        });
    }

    private static void assertDelegate(String element, String expression) {
        var matcher = DELEGATE.matcher(String.valueOf(expression));
        assertThat(matcher.matches()).as(element + " " + expression).isTrue();
        assertThat(BEANS).containsKey(matcher.group(1));
        assertThat(JavaDelegate.class).isAssignableFrom(BEANS.get(matcher.group(1)));
    }

    private static void assertCall(String expression) {
        var matcher = CALL.matcher(String.valueOf(expression));
        assertThat(matcher.matches()).as(expression).isTrue();
        assertThat(BEANS).containsKey(matcher.group(1));
        // The expression language calls methods of public classes only.
        assertThat(BEANS.get(matcher.group(1))).isPublic();
        assertThat(Stream.of(BEANS.get(matcher.group(1)).getMethods()).map(java.lang.reflect.Method::getName))
                .contains(matcher.group(2));
    }

    private static <T extends org.camunda.bpm.model.xml.instance.ModelElementInstance> T only(
            org.camunda.bpm.model.xml.ModelInstance model, Class<T> type) {
        assertThat(model.getModelElementsByType(type)).hasSize(1);
        return model.getModelElementsByType(type).iterator().next();
    }

    private static <T extends org.camunda.bpm.model.xml.instance.ModelElementInstance> T only(
            FlowElement element, Class<T> type) {
        return type.cast(element.getExtensionElements()
                .getElementsQuery()
                .filterByType(type)
                .singleResult());
    }
}
