/**
 * What rules of the kind `practice` ask of a linked program, answered: who may ask its models, what is written to logs of it, whether errors are heard of, and
 * whether system prompts are given away. Loaded only where such a rule is on; each answer is worked out when its rule asks.
 */
import type { AgentInput } from '../../agents';
import { createReach, type Reach } from '../../client/reach';
import type { Facts } from '../../dataflow/graph';
import { fileOf, makeRef, type SiteRef } from '../../dataflow/program';
import type { ValueMark } from '../../dataflow/search';
import type { Sink } from '../../dataflow/sinks';
import type { Chain } from '../../dataflow/track';
import type { EndpointContext, PracticeContexts, PracticeRule, Rule } from '../../define';
import type { Severity } from '../../finding';
import type { Host } from '../../host';
import { isRecorded } from './audit';
import { type Endpoint, findEndpoints } from './endpoints';
import { exposedInClient } from './exposed';
import { Guards } from './guards';
import { judgeLogs, type LogJudge } from './logs';
import { findMarks, type Marks } from './marks';
import { Reacher } from './reached';
import { Refusals } from './refusals';
import { answersOf } from './responses';
import { Routers } from './routers';
import { findSwallowed } from './swallowed';

export interface PracticeIssue {
  file: number;
  start: number;
  end: number;
  /** The function it stands in. */
  fn: number;
  /** Instead of that function's name, for a finding's identity. */
  symbol?: string;
  /** What tells it from others of the same rule in the same function, free of places. */
  identity: readonly string[];
  /** Instead of the rule's. */
  severity?: Severity;
  context: PracticeContexts[keyof PracticeContexts];
}

export interface Practice {
  /** Values that are sources by where else they go. */
  marks: ReadonlyMap<number, ValueMark>;
  /** What handlers answer, where a rule asks for it. */
  sinks: readonly Sink[];
  /** Whether a flow that a rule asked for counts. */
  keeps(rule: PracticeRule, sink: Sink, chain: Chain): boolean;
  issues(rule: PracticeRule): readonly PracticeIssue[];
}

/** What the host knows of files, parsed or not. */
export interface PracticeFiles {
  host: Host;
  files: ReadonlyMap<string, { imports: readonly string[]; scan: { imports: readonly string[]; client?: { uses: readonly string[] } } }>;
  textOf: (path: string) => string;
}

/** @returns what `link` asks; files are looked at when a rule needs them */
export function practiceIn(given: PracticeFiles): (input: AgentInput, rules: readonly Rule[]) => Practice {
  return (input, rules) => {
    const { context, code, lineAt } = input;
    const { program } = context;
    const asked = new Set(rules.flatMap((rule) => (rule.kind === 'practice' ? [rule.about] : [])));
    const once = <T>(make: () => T): (() => T) => {
      let made: { value: T } | undefined;
      return () => (made ??= { value: make() }).value;
    };
    const pathOf = (file: number) => (program.files[file] as Facts).path;
    const reacher = once(() => new Reacher(context));
    const endpoints = once(() => findEndpoints(context));
    const refusals = once(() => new Refusals(context, reacher(), input.text));
    const guards = once(() => new Guards(context, refusals(), new Routers(context)));
    const browser = once((): ((path: string) => Reach | undefined) => createReach(given));
    const marks: Marks = findMarks(context, { prompt: asked.has('logged'), instructions: asked.has('exposed') });
    const served = once(() => {
      const found = new Set<number>();
      for (const { handlers, before } of endpoints())
        for (const handler of [...handlers, ...before.flat()]) for (const fn of reacher().functionsFrom(handler)) found.add(fn);
      return found;
    });
    const logs = once(
      (): LogJudge =>
        judgeLogs(
          context,
          input.text,
          (file, fn) => served().has(makeRef(file, fn)),
          endpoints().length > 0,
          (path) => browser()(path) !== undefined,
        ),
    );
    const described = (endpoint: Endpoint, call: SiteRef, missing: EndpointContext['missing']): EndpointContext => {
      const site = program.site(call);
      const file = fileOf(call);
      return {
        method: endpoint.method,
        path: endpoint.path,
        call: { text: code(file, site.calleeStart, site.calleeEnd), path: pathOf(file), line: lineAt(file, site.start) },
        missing,
      };
    };
    const issueAt = (endpoint: Endpoint, context: EndpointContext): PracticeIssue => ({
      file: endpoint.file,
      start: endpoint.start,
      end: endpoint.end,
      fn: endpoint.fn,
      identity: [endpoint.method, endpoint.path ?? '', context.missing],
      context,
    });

    const access = (): PracticeIssue[] =>
      endpoints().flatMap((endpoint) => {
        let worst: EndpointContext | undefined;
        for (const handler of endpoint.handlers)
          for (const { call, way } of reacher().from(handler)) {
            const known = guards().before(endpoint, way);
            if (known.authentication && known.rate) continue;
            const missing = known.authentication ? 'rate-limit' : known.rate ? 'authentication' : 'both';
            if (!worst || ORDER.indexOf(missing) < ORDER.indexOf(worst.missing)) worst = described(endpoint, call, missing);
          }
        return worst ? [{ ...issueAt(endpoint, worst), ...(worst.missing !== 'both' && { severity: 'info' as const }) }] : [];
      });
    const audit = (): PracticeIssue[] =>
      endpoints().flatMap((endpoint) => {
        const [first] = endpoint.handlers.flatMap((handler) => [...reacher().from(handler)]);
        return first && !isRecorded(context, reacher(), endpoint) ? [issueAt(endpoint, described(endpoint, first.call, 'both'))] : [];
      });
    const swallowed = (): PracticeIssue[] =>
      findSwallowed(context, reacher(), input.text).map(({ file, fn, start, end, call, what, isGuardrail }) => {
        const site = program.site(call);
        const text = code(fileOf(call), site.calleeStart, site.calleeEnd);
        return {
          file,
          fn,
          start,
          end,
          identity: [text, what],
          ...(isGuardrail && { severity: 'warning' as const }),
          context: { call: text, what, isGuardrail },
        };
      });
    return {
      marks: marks.values,
      sinks: asked.has('exposed') ? answersOf(context, endpoints()) : [],
      keeps: (rule, sink, chain) => rule.about !== 'logged' || logs().keeps(sink, chain),
      issues: (rule) => {
        switch (rule.about) {
          case 'access':
            return access();
          case 'audit':
            return audit();
          case 'swallowed':
            return swallowed();
          case 'exposed':
            return exposedInClient(context, marks, browser(), given);
          default:
            return [];
        }
      },
    };
  };
}

const ORDER = ['both', 'authentication', 'rate-limit'] as const;
