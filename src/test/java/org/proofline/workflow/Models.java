package org.proofline.workflow;

import java.beans.Introspector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.proofline.workflow.engine.InProcesses;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/** The models as they lie in the repository, and the classes that belong to them. */
final class Models {

    private static final Path FOLDER = Path.of("processes");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern METHOD =
            Pattern.compile("(?s)\\n    (?:@Override\\n    )?[^\\n;=]*\\([^;{]*\\)[^;{]*\\{\\n(.*?)\\n    }\\n");

    private Models() {}

    static Stream<String> processes() {
        return named(".bpmn").stream();
    }

    static Stream<String> tables() {
        return named(".dmn").stream();
    }

    static BpmnModelInstance bpmn(String name) {
        return Bpmn.readModelFromFile(FOLDER.resolve(name + ".bpmn").toFile());
    }

    static DmnModelInstance dmn(String name) {
        return Dmn.readModelFromFile(FOLDER.resolve(name + ".dmn").toFile());
    }

    static String text(String process) {
        return read(FOLDER.resolve(process + ".bpmn"));
    }

    /** The process tests' sources. */
    static String tests() {
        try (Stream<Path> files = Files.list(Path.of("src/test/java/org/proofline/workflow"))) {
            return files.filter(file -> file.toString().endsWith("ProcessTest.java"))
                    .map(Models::read)
                    .collect(Collectors.joining());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path resource(String name) {
        return Path.of(name);
    }

    /** Bean name to class. */
    static Map<String, Class<?>> beansOfProcesses() {
        return scan(new AnnotationTypeFilter(InProcesses.class)).stream()
                .collect(Collectors.toMap(type -> Introspector.decapitalize(type.getSimpleName()), type -> type));
    }

    static Set<Class<?>> classesOf(Class<?> type) {
        return scan(new AssignableTypeFilter(type));
    }

    /** Lines of the longest method body, as formatted. */
    static long longestMethod(Class<?> type) {
        String source = read(SOURCES.resolve(type.getName().replace('.', '/') + ".java"));
        return METHOD.matcher(source)
                .results()
                .mapToLong(found -> found.group(1).lines().count())
                .max()
                .orElse(0);
    }

    private static Set<Class<?>> scan(org.springframework.core.type.filter.TypeFilter filter) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(filter);
        return scanner.findCandidateComponents("org.proofline.workflow").stream()
                .map(BeanDefinition::getBeanClassName)
                .map(name -> ClassUtils.resolveClassName(name, Models.class.getClassLoader()))
                .collect(Collectors.toSet());
    }

    private static List<String> named(String ending) {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .map(name -> name.substring(0, name.length() - ending.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
