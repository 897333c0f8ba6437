package lt.incorpore.house;

import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The codes of findings that sources name.
///
/// @param found    codes given to `Finding.error`, `Finding.warning` or `….finding(pointer, code)` as a literal, or by
/// a
///                 constant of the same file
/// @param literals every literal text of the sources
record Codes(Set<String> found, Set<String> literals) {

    static final String FINDING = "finding.";
    static final String PROBLEM = "problem.";

    static Codes of(Sources sources) {
        var found = new TreeSet<String>();
        var literals = new TreeSet<String>();
        for (var source : sources.all()) {
            var constants = new HashMap<String, String>();
            source.unit().accept(new Literals(literals, constants), null);
            source.unit().accept(new Findings(found, constants), null);
        }
        return new Codes(found, literals);
    }

    /// Whether some source could name this code: as a literal, or as one that begins with a literal such as `"pay_"`.
    boolean mayName(String code) {
        return literals.contains(code)
                || literals.stream().anyMatch(l -> l.length() > 2 && l.endsWith("_") && code.startsWith(l));
    }

    private static final class Literals extends TreeScanner<Void, Void> {

        private final Set<String> literals;
        private final Map<String, String> constants;

        Literals(Set<String> literals, Map<String, String> constants) {
            this.literals = literals;
            this.constants = constants;
        }

        @Override
        public Void visitLiteral(LiteralTree literal, Void nothing) {
            if (literal.getValue() instanceof String text) {
                literals.add(text);
            }
            return null;
        }

        @Override
        public Void visitVariable(VariableTree variable, Void nothing) {
            if (variable.getInitializer() instanceof LiteralTree literal && literal.getValue() instanceof String text) {
                constants.put(variable.getName().toString(), text);
            }
            return super.visitVariable(variable, nothing);
        }
    }

    private static final class Findings extends TreeScanner<Void, Void> {

        private final Set<String> found;
        private final Map<String, String> constants;

        Findings(Set<String> found, Map<String, String> constants) {
            this.found = found;
            this.constants = constants;
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
            if (call.getMethodSelect() instanceof MemberSelectTree select
                    && call.getArguments().size() == 2
                    && makesAFinding(select)) {
                collect(call.getArguments().get(1));
            }
            return super.visitMethodInvocation(call, nothing);
        }

        private static boolean makesAFinding(MemberSelectTree select) {
            var method = select.getIdentifier().toString();
            return method.equals("finding")
                    || (method.equals("error") || method.equals("warning"))
                            && select.getExpression().toString().endsWith("Finding");
        }

        private void collect(ExpressionTree code) {
            switch (code) {
                case LiteralTree literal when literal.getValue() instanceof String text -> found.add(text);
                case IdentifierTree name
                when constants.containsKey(name.getName().toString()) ->
                    found.add(constants.get(name.getName().toString()));
                case ConditionalExpressionTree choice -> {
                    collect(choice.getTrueExpression());
                    collect(choice.getFalseExpression());
                }
                case ParenthesizedTree inner -> collect(inner.getExpression());
                default -> {}
            }
        }
    }
}
