/**
 * Is what an endpoint asks a model, and what it answers, written down somewhere? Looks for calls that log, store or trace in the functions that the endpoint
 * runs, for options of telemetry at the call, and for packages that record models' calls by themselves.
 */
import type { Facts } from '../../dataflow/graph';
import { fileOf, makeRef } from '../../dataflow/program';
import type { Context } from '../../dataflow/search';
import type { Endpoint } from './endpoints';
import type { Reacher } from './reached';

/** Packages that record prompts and answers, most of them once they are imported. */
const RECORDERS =
  /^(?:@?langfuse|@langfuse\/|langsmith|@helicone\/|helicone|braintrust|@braintrust\/|@arizeai\/|openinference|phoenix|arize|traceloop|@traceloop\/|@opentelemetry\/|opentelemetry|@vercel\/otel|logfire|weave|wandb|mlflow|agentops|promptlayer|@posthog\/ai|posthog|humanloop|literalai|@literalai\/|lunary|opik|galileo|datadog|ddtrace|dd-trace|@sentry\/|sentry_sdk|honeyhive|portkey|@portkey)/;
const STORES =
  /^(?:save|store|insert|record|persist|append|log|track|audit|trace|add|create|put|set|write)_?(?:\w*(?:message|chat|conversation|history|prompt|completion|interaction|usage|log|event|turn|thread|response)s?)/i;

export function isRecorded(context: Context, reacher: Reacher, endpoint: Endpoint): boolean {
  const { program, calls } = context;
  if (program.files.some(({ imports }) => imports.some((name) => RECORDERS.test(name)))) return true;
  for (const handler of endpoint.handlers)
    for (const fn of reacher.functionsFrom(handler)) {
      const facts = program.facts(fn) as Facts;
      const file = fileOf(fn);
      for (const site of facts.sites) {
        if (makeRef(file, site.fn) !== fn) continue;
        const { entries, fns } = calls.target(makeRef(file, site.id));
        const holds = site.args.some(({ value }) => facts.nodes[value]?.op !== 'const');
        if (holds && entries.some(({ sinks }) => sinks.some(({ concept }) => concept === 'log' || concept === 'effect' || concept === 'memory'))) return true;
        const callee = facts.nodes[site.callee];
        const name = callee?.op === 'member' || callee?.op === 'import' ? callee.name : '';
        if (holds && STORES.test(name) && (fns.length > 0 || entries.length === 0)) return true;
      }
    }
  return false;
}
