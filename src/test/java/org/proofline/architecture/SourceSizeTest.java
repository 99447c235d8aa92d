package org.proofline.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Lengths count lines that are not blank; a method's begins at its name and ends at its brace. */
class SourceSizeTest {

    private static final int LONGEST_FILE = 300;
    private static final int LONGEST_METHOD = 30;
    private static final List<Path> ROOTS = List.of(
            Path.of("src/main/java"),
            Path.of("src/test/java"),
            Path.of("src/bench/java"),
            Path.of("src/evaluate/java"));

    @Test
    void no_file_is_longer_than_300_lines() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path file : sources()) {
            long lines = nonBlank(Files.readString(file));
            if (lines > LONGEST_FILE) {
                tooLong.add(file + " has " + lines + " lines");
            }
        }
        assertThat(tooLong).isEmpty();
    }

    @Test
    void no_method_is_longer_than_30_lines() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources()));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            List<String> tooLong = new ArrayList<>();
            for (CompilationUnitTree unit : task.parse()) {
                new MethodLengths(unit, positions, tooLong).scan(unit, null);
            }
            assertThat(tooLong).isEmpty();
        }
    }

    private static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (Path root : ROOTS) {
            if (Files.isDirectory(root)) {
                try (Stream<Path> files = Files.walk(root)) {
                    files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
                }
            }
        }
        assertThat(sources).isNotEmpty();
        return sources;
    }

    private static long nonBlank(CharSequence text) {
        return text.toString().lines().filter(line -> !line.isBlank()).count();
    }

    private static final class MethodLengths extends TreePathScanner<Void, Void> {

        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<String> tooLong;
        private final CharSequence text;

        MethodLengths(CompilationUnitTree unit, SourcePositions positions, List<String> tooLong) throws IOException {
            this.unit = unit;
            this.positions = positions;
            this.tooLong = tooLong;
            this.text = unit.getSourceFile().getCharContent(true);
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            long end = positions.getEndPosition(unit, method);
            if (end > 0) {
                long lines = nonBlank(text.subSequence((int) begin(method), (int) end));
                if (lines > LONGEST_METHOD) {
                    ClassTree owner =
                            (ClassTree) getCurrentPath().getParentPath().getLeaf();
                    tooLong.add(owner.getSimpleName() + "." + method.getName() + " has " + lines + " lines");
                }
            }
            return super.visitMethod(method, nothing);
        }

        private long begin(MethodTree method) {
            Tree result = method.getReturnType();
            if (result != null) {
                return positions.getStartPosition(unit, result);
            }
            long annotationsEnd = positions.getEndPosition(unit, method.getModifiers());
            return Math.max(annotationsEnd, positions.getStartPosition(unit, method));
        }
    }
}
