package org.proofline.workflow.engine;

import java.security.CodeSource;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.impl.QueryValidators;

/** Refuses to start on a class path that would open a closed hole again. */
final class EngineParts {

    private static final Set<String> SCRIPT_ENGINES = Set.of("Camunda Expression Language", "feel-scala", "juel");

    private EngineParts() {}

    /** @throws IllegalStateException when the engine's own, vulnerable query check would be used */
    static void check() {
        CodeSource used = QueryValidators.class.getProtectionDomain().getCodeSource();
        CodeSource ours = EngineParts.class.getProtectionDomain().getCodeSource();
        if (used == null || ours == null || !used.getLocation().equals(ours.getLocation())) {
            throw new IllegalStateException("The class QueryValidators comes from " + used + " and not from Proofline."
                    + " Put Proofline's classes before the engine's library on the class path.");
        }
    }

    /** @throws IllegalStateException when a general scripting language is on the class path */
    static void checkScriptEngines() {
        Set<String> found = names();
        Set<String> unknown = found.stream()
                .filter(name -> !SCRIPT_ENGINES.contains(name) && !name.startsWith("feel"))
                .collect(Collectors.toCollection(TreeSet::new));
        if (!unknown.isEmpty()) {
            throw new IllegalStateException("Script engines " + unknown
                    + " are on the class path; processes could run programs. Take their libraries away.");
        }
    }

    static Set<String> names() {
        return new ScriptEngineManager(EngineParts.class.getClassLoader())
                .getEngineFactories().stream()
                        .map(factory -> factory.getNames().isEmpty()
                                ? factory.getEngineName()
                                : factory.getNames().get(0))
                        .collect(Collectors.toCollection(TreeSet::new));
    }
}
