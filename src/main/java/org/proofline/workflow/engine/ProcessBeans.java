package org.proofline.workflow.engine;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.BeanFactory;

/**
 * What expressions in processes may name: the beans that carry {@link InProcesses}, and no other bean of the
 * application. Looked up when used, because delegates know the domain and the domain knows the engine.
 */
final class ProcessBeans extends AbstractMap<Object, Object> {

    private final BeanFactory beans;
    private final Set<String> names;

    ProcessBeans(BeanFactory beans, Set<String> names) {
        this.beans = beans;
        this.names = Set.copyOf(names);
    }

    @Override
    public boolean containsKey(Object name) {
        return name instanceof String text && names.contains(text);
    }

    @Override
    public Object get(Object name) {
        return containsKey(name) ? beans.getBean((String) name) : null;
    }

    @Override
    public Set<Map.Entry<Object, Object>> entrySet() {
        throw new UnsupportedOperationException("Beans of processes are looked up one by one.");
    }
}
