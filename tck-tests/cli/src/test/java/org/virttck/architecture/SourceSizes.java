package org.virttck.architecture;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Lines of files, and lines of methods from the one with the name to the closing brace. */
final class SourceSizes {

    private final List<Size> files = new ArrayList<>();
    private final List<Size> methods = new ArrayList<>();

    /**
     * How long something is.
     *
     * @param name of a file, or of a file and a method in it
     * @param lines at least 1
     */
    record Size(String name, int lines) {}

    static SourceSizes of(List<Path> sources) {
        SourceSizes sizes = new SourceSizes();
        JavaSources parsed = JavaSources.parse(sources);
        SourcePositions positions = parsed.trees().getSourcePositions();
        parsed.units().forEach(unit -> sizes.measure(unit, positions));
        return sizes;
    }

    List<Size> files() {
        return List.copyOf(files);
    }

    List<Size> methods() {
        return List.copyOf(methods);
    }

    /** The smallest size that is not exceeded by a share of all. */
    static int quantile(List<Size> sizes, double share) {
        List<Integer> sorted = sizes.stream().map(Size::lines).sorted().toList();
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }

    static int longest(List<Size> sizes) {
        return quantile(sizes, 1);
    }

    private void measure(CompilationUnitTree unit, SourcePositions positions) {
        String name = Path.of(unit.getSourceFile().getName()).getFileName().toString();
        LineMap lines = unit.getLineMap();
        files.add(new Size(name, Math.toIntExact(lines.getLineNumber(positions.getEndPosition(unit, unit)))));
        unit.accept(new MethodScanner(unit, positions, name), null);
    }

    private final class MethodScanner extends TreeScanner<Void, Void> {

        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final String file;

        MethodScanner(CompilationUnitTree unit, SourcePositions positions, String file) {
            this.unit = unit;
            this.positions = positions;
            this.file = file;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            if (method.getBody() != null) {
                int length = lastLine(method) - firstLine(method) + 1;
                methods.add(new Size(file + " " + method.getName(), length));
            }
            return super.visitMethod(method, null);
        }

        /** Annotations are not counted; a constructor has no type in front of its name. */
        private int firstLine(MethodTree method) {
            if (method.getReturnType() != null) {
                return line(positions.getStartPosition(unit, method.getReturnType()));
            }
            long behindModifiers = positions.getEndPosition(unit, method.getModifiers());
            return line(behindModifiers >= 0 ? behindModifiers : positions.getStartPosition(unit, method));
        }

        private int lastLine(Tree method) {
            return line(positions.getEndPosition(unit, method) - 1);
        }

        private int line(long position) {
            return Math.toIntExact(unit.getLineMap().getLineNumber(position));
        }
    }
}
