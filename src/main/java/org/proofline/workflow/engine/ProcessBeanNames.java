package org.proofline.workflow.engine;

import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/** The beans that processes may name. */
@Component
class ProcessBeanNames {

    private final ListableBeanFactory beans;

    ProcessBeanNames(ListableBeanFactory beans) {
        this.beans = beans;
    }

    Set<String> all() {
        return Set.of(beans.getBeanNamesForAnnotation(InProcesses.class));
    }

    Map<Object, Object> asMap() {
        return new ProcessBeans(beans, all());
    }
}
