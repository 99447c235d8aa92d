package org.proofline.workflow.engine;

import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import camundajar.impl.scala.util.Either;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.FeelEngineFactory;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.function.CustomFunctionTransformer;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.SuccessfulEvaluationResult;
import org.camunda.feel.context.Context;
import org.camunda.feel.context.FunctionProvider;
import org.camunda.feel.context.FunctionProvider.CompositeFunctionProvider;
import org.camunda.feel.impl.interpreter.BuiltinFunctions;
import org.camunda.feel.impl.interpreter.EvalContext;
import org.camunda.feel.impl.interpreter.FeelInterpreter;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValError;
import org.camunda.feel.syntaxtree.ValFatalError;
import org.camunda.feel.valuemapper.ValueMapper.CompositeValueMapper;

/**
 * The engine's own FEEL, which parses each text and builds its functions once: unchanged it does so for every cell of a
 * decision table at every claim, which took a quarter of a claim's processor time. The texts come from deployed tables, so
 * there are few.
 */
public final class ParsedOnceFeel implements FeelEngineFactory {

    /** The settings of every engine of decision tables here. */
    public static DefaultDmnEngineConfiguration tables() {
        DefaultDmnEngineConfiguration tables = new DefaultDmnEngineConfiguration();
        tables.setFeelEngineFactory(new ParsedOnceFeel());
        return tables;
    }

    @Override
    public org.camunda.bpm.dmn.feel.impl.FeelEngine createInstance() {
        return new OfTheEngine();
    }

    private static final class OfTheEngine extends ScalaFeelEngine {

        OfTheEngine() {
            super(List.of());
        }

        @Override
        protected FeelEngine buildFeelEngine(CustomFunctionTransformer functions, CompositeValueMapper values) {
            return new Remembering(super.buildFeelEngine(functions, values));
        }
    }

    private static final class Remembering extends FeelEngine {

        private final Map<String, Either<Failure, ParsedExpression>> expressions = new ConcurrentHashMap<>();
        private final Map<String, Either<Failure, ParsedExpression>> unaryTests = new ConcurrentHashMap<>();

        private final FunctionProvider functions;
        private final FeelInterpreter interpreter;

        Remembering(FeelEngine like) {
            super(like.functionProvider(), like.valueMapper(), like.configuration(), like.clock());
            functions = new CompositeFunctionProvider(CollectionConverters.asScala(
                            List.of(new BuiltinFunctions(like.clock(), like.valueMapper()), like.functionProvider()))
                    .toList());
            interpreter = new FeelInterpreter(like.valueMapper());
        }

        @Override
        public Either<Failure, ParsedExpression> parseExpression(String text) {
            return expressions.computeIfAbsent(text, super::parseExpression);
        }

        @Override
        public Either<Failure, ParsedExpression> parseUnaryTests(String text) {
            return unaryTests.computeIfAbsent(text, super::parseUnaryTests);
        }

        /** What fails is evaluated again the engine's way, for the engine's words. */
        @Override
        public EvaluationResult evaluate(ParsedExpression parsed, Context variables) {
            EvalContext context = EvalContext.create(valueMapper(), functions).merge(variables);
            Val value;
            try {
                value = interpreter.eval(parsed.expression(), context);
            } catch (RuntimeException failed) {
                return super.evaluate(parsed, variables);
            }
            var notes = context.failureCollector().failures();
            boolean failed = value instanceof ValError || value instanceof ValFatalError || !notes.isEmpty();
            return failed
                    ? super.evaluate(parsed, variables)
                    : new SuccessfulEvaluationResult(valueMapper().unpackVal(value), notes);
        }
    }
}
