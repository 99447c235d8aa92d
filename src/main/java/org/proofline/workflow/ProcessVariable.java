package org.proofline.workflow;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.Variables;

/**
 * One process variable with its type. Processes keep none of them: what delegates hand to the next gateway is transient
 * and gone with the transaction, and what Tasklist shows is local to the task.
 *
 * @param name in camel case, as models and filters name it
 * @param type a scalar
 */
public record ProcessVariable<T>(String name, Class<T> type) {

    /** A text variable. */
    public static ProcessVariable<String> text(String name) {
        return new ProcessVariable<>(name, String.class);
    }

    /** The value seen from this scope; empty when it is unset or of another type. */
    public Optional<T> of(VariableScope scope) {
        Object value = scope.getVariable(name);
        return type.isInstance(value) ? Optional.of(type.cast(value)) : Optional.empty();
    }

    /** Hands a value on within this transaction; nothing is stored. */
    public void handOn(VariableScope scope, T value) {
        scope.setVariable(name, Variables.untypedValue(value, true));
    }

    /** Stores a value that vanishes with its task. */
    public void setLocal(VariableScope scope, T value) {
        if (value != null) {
            scope.setVariableLocal(name, value);
        }
    }
}
