/**
 * Joins the facts of all files: builds the call graph, finds the sinks, searches backward from each, and turns what is found
 * into findings: one for each place and rule, with all its origins. Always recomputed; nothing here is cached.
 */
import type { AgentInput, AgentIssue } from '../agents';
import type { Within } from '../binding/installed';
import type { Models } from '../binding/trie';
import { SINKS, SOURCES } from '../concepts';
import {
  type AgentContexts,
  type AgentRule,
  type CallRule,
  type FlowContext,
  type FlowSpec,
  type LinePlace,
  lineOf,
  type PracticeRule,
  type Rule,
  type ToolRule,
} from '../define';
import type { Practice, PracticeIssue } from '../estate/access/practice';
import type { Estate } from '../estate/types';
import type { CellPlace, Finding, Location, Origin, Severity, Step } from '../finding';
import { fingerprint } from '../hash';
import type { Gap } from '../host';
import { formattingFree, identityOf } from '../identity';
import { isCredentialLiteral, nameBefore } from '../keys';
import type { ModelCall } from '../model-call';
import { push } from '../multimap';
import { type LineIndex, lineIndex } from '../text';
import { barrierMask } from './barriers';
import { Calls } from './calls';
import { Chains } from './chains';
import { composedAt, isComposed } from './composed';
import { Denoter } from './denote';
import { GuardEffects } from './effects';
import { excerpt } from './excerpt';
import { findGaps } from './gaps';
import { isGlued } from './glued';
import type { Facts } from './graph';
import { GUARDRAIL, judgedOn } from './guardrails';
import { findHazards, type Hazard } from './hazards';
import { describeCalls } from './model-calls';
import { isParsedFreely } from './parsed';
import { fileOf, makeRef, Program, type Ref } from './program';
import { computeReach, type Reach } from './reach';
import { type Context, type Query, Search } from './search';
import { findSinks, type Sink } from './sinks';
import { findCallbackSources, findEntryPoints, findShapes, type ParameterSource } from './sources';
import { marksOf, symbolOf, thin } from './trace';
import { type Chain, trackUp } from './track';
import { findWeakSchemas, type WeakSchema } from './weak-schemas';

export interface LinkInput {
  facts: readonly Facts[];
  models: Models;
  resolve: (from: string, specifier: string) => string | undefined;
  /** Whether the version of a package that a file sees lies in a range; without it every range does. */
  within?: Within | undefined;
  /** The modelled package whose source a file is part of. */
  packageOf?: ((path: string) => string | undefined) | undefined;
  /** Text of a file that has facts. */
  text: (path: string) => string;
  /** The cell of a notebook that a place lies in. */
  cellAt?: ((place: Location) => CellPlace | undefined) | undefined;
  rules: readonly { rule: Rule; severity: Severity }[];
  /** Whether findings are wanted in a file. */
  isTarget: (path: string) => boolean;
  progress?: (done: number, total: number) => void;
  /** false: search everywhere. The forward pass must not change findings; a test compares both. */
  reach?: false;
  /** The files whose model calls are described. */
  calls?: ((path: string) => boolean) | undefined;
  /** Describes all that the program has to do with models; loaded where it is asked for. */
  estate?: ((context: Context, text: (path: string) => string) => Estate) | undefined;
  /** Answers rules of the kind `agent`; loaded where there are such rules. */
  agents?: ((input: AgentInput) => (about: keyof AgentContexts) => AgentIssue<keyof AgentContexts>[]) | undefined;
  /** Answers rules of the kind `practice`; loaded where there are such rules. */
  practice?: ((input: AgentInput, rules: readonly Rule[]) => Practice) | undefined;
  /** Calls of these libraries that no row describes are counted; by the names of their roots. */
  gaps?: ((root: string) => boolean) | undefined;
}

interface FlowRuleView {
  rule: Rule;
  severity: Severity;
  flow: FlowSpec;
  message: (context: FlowContext) => string;
  severityOf: ((context: FlowContext) => Severity | undefined) | undefined;
}

export interface LinkResult {
  findings: Finding[];
  /** Model rows that took part, for the coverage test. */
  used: ReadonlySet<string>;
  modelCalls: ModelCall[];
  estate: Estate | undefined;
  gaps: readonly Gap[];
}

export function link(input: LinkInput): LinkResult {
  const program = new Program(input.facts, input.models, input.resolve, input.within, input.packageOf);
  const denoter = new Denoter(program);
  const calls = new Calls(program, denoter);
  // models that wait for their packages are all there from here on
  for (const { imports, language } of input.facts) for (const specifier of imports) input.models.module(specifier, language === 'python');
  const sources = new Map<number, ParameterSource[]>();
  findEntryPoints(program, calls, sources);
  calls.build();
  findShapes(program, calls, sources);
  findCallbackSources(program, calls, sources);
  const effects = new GuardEffects(calls);
  const context: Context = { program, calls, effects, chains: new Chains(calls, effects), sources, used: calls.used };

  const reporter = new Reporter(input, context);
  const practice = input.practice?.(
    reporter.places(),
    input.rules.map(({ rule }) => rule),
  );
  if (practice) context.marks = practice.marks;

  const rules = input.rules.flatMap(({ rule, severity }): FlowRuleView[] => {
    if (rule.kind === 'flow') return [{ rule, severity, flow: rule.flow, message: rule.message, severityOf: rule.severityOf }];
    return rule.flow && rule.flowMessage ? [{ rule, severity, flow: rule.flow, message: rule.flowMessage, severityOf: undefined }] : [];
  });
  const conceptsOf = (flow: FlowSpec) => (typeof flow.to === 'string' ? [flow.to] : flow.to);
  const wanted = new Set(rules.flatMap(({ flow }) => conceptsOf(flow)));
  const sinks = [...findSinks(context, wanted), ...(practice?.sinks ?? [])];
  const reach =
    input.reach === false
      ? undefined
      : computeReach(
          context,
          rules.some(({ flow }) => flow.from.includes('hidden-instruction')),
        );
  const searches = new Map<string, Search>();
  const found = new Map<string, Finding>();
  const literals = new Set<Ref>();
  const searchFor = (query: Query): Search => {
    const key = `${query.concept}|${query.stop}|${query.exact === true}`;
    let search = searches.get(key);
    if (!search) {
      const from = rules.filter((each) => conceptsOf(each.flow).includes(query.concept)).flatMap((each) => [...each.flow.from]);
      searches.set(key, (search = new Search(context, query, reach?.of(from))));
    }
    return search;
  };
  sinks.forEach((sink, done) => {
    if (done % 200 === 0) input.progress?.(done, sinks.length);
    if (!isComposed(sink) && !input.isTarget((input.facts[sink.file] as Facts).path)) return;
    for (const view of rules) {
      if (!conceptsOf(view.flow).includes(sink.concept)) continue;
      const stop = barrierMask([...view.flow.stoppedBy, ...(view.flow.stoppedAt?.[sink.concept] ?? [])]);
      const chainsPast = (barriers: number) =>
        trackUp(searchFor({ concept: sink.concept, stop: barriers, ...(view.flow.exact && { exact: true }) }), sink.place, sink.guards).filter(
          (chain) =>
            view.flow.from.includes(chain.source.concept) &&
            (!view.flow.sure || chain.weak === 0) &&
            (view.rule.kind !== 'practice' || practice?.keeps(view.rule, sink, chain) !== false) &&
            (!view.flow.parsed || isParsedFreely(context, chain)) &&
            (sink.concept !== 'undivided-prompt' || chain.source.concept === 'secret' || isGlued(program, chain.frames)),
        );
      const groups = composedAt(program, sink, chainsPast(stop));
      let open: ReadonlyMap<string, unknown> | undefined;
      for (const [key, { sink: at, chains }] of groups) {
        if (!input.isTarget((input.facts[at.file] as Facts).path)) continue;
        const plain = reporter.finding(view, at, chains);
        const mayBeJudged = plain?.severity === 'error' && effects.guardrails.exist;
        if (mayBeJudged) open ??= composedAt(program, sink, chainsPast(stop | GUARDRAIL));
        const finding = plain && mayBeJudged && open?.has(key) === false ? reporter.judged(plain, chains) : plain;
        if (!finding || (sink.concept === 'api-key' && chains.every(({ source }) => literals.has(source.ref)))) continue;
        // one literal is one leak, however many clients it is given to
        if (sink.concept === 'api-key') for (const { source } of chains) literals.add(source.ref);
        const place = `${finding.ruleId}|${finding.location.path}|${finding.location.start}|${finding.location.end}`;
        const before = found.get(place);
        if (!before || rank(finding.severity) > rank(before.severity)) found.set(place, finding);
      }
    }
  });
  for (const { rule, severity } of input.rules) {
    if (rule.kind !== 'call') continue;
    for (const hazard of findHazards(context, rule.hazard)) {
      if (!input.isTarget((input.facts[hazard.file] as Facts).path)) continue;
      const finding = reporter.ofCall(rule, severity, hazard);
      found.set(`${rule.id}|${finding.location.path}|${finding.location.start}|${finding.location.end}`, finding);
    }
  }
  for (const { rule, severity } of input.rules) {
    if (rule.kind !== 'tool') continue;
    for (const weak of findWeakSchemas(context)) {
      if (!input.isTarget((input.facts[weak.file] as Facts).path)) continue;
      const finding = reporter.ofTool(rule, severity, weak);
      found.set(`${rule.id}|${finding.location.path}|${finding.location.start}|${finding.location.end}`, finding);
    }
  }
  const agents = input.agents?.(reporter.places(reach));
  for (const { rule, severity } of input.rules) {
    if (rule.kind !== 'agent') continue;
    for (const issue of agents?.(rule.about) ?? []) {
      if (!input.isTarget((input.facts[issue.file] as Facts).path)) continue;
      const finding = reporter.ofAgent(rule, severity, issue);
      found.set(`${rule.id}|${finding.location.path}|${finding.location.start}|${finding.location.end}`, finding);
    }
  }
  for (const { rule, severity } of input.rules) {
    if (rule.kind !== 'practice') continue;
    for (const issue of practice?.issues(rule) ?? []) {
      if (!input.isTarget((input.facts[issue.file] as Facts).path)) continue;
      const finding = reporter.ofPractice(rule, issue.severity ?? severity, issue);
      found.set(`${rule.id}|${finding.location.path}|${finding.location.start}|${finding.location.end}`, finding);
    }
  }
  const modelCalls = input.calls ? describeCalls({ context, reach, text: input.text, isWanted: input.calls }) : [];
  const gaps = input.gaps ? findGaps(context, input.gaps, input.isTarget) : [];
  return { findings: withoutNested([...found.values()]), used: context.used, modelCalls, estate: input.estate?.(context, input.text), gaps };
}

/** A value that is reported as a whole is not reported again in part by the same rule: `['-c', x]` of a shell and its `x`. */
function withoutNested(findings: readonly Finding[]): Finding[] {
  const byFile = new Map<string, Finding[]>();
  for (const finding of findings) push(byFile, `${finding.ruleId}|${finding.location.path}`, finding);
  const isWithin = (inner: Location, outer: Location) => inner !== outer && outer.start <= inner.start && inner.end <= outer.end;
  return [...byFile.values()].flatMap((list) =>
    list.filter(
      (finding) =>
        !list.some(
          (other) =>
            other !== finding &&
            rank(other.severity) >= rank(finding.severity) &&
            (isWithin(finding.location, other.location) || (rank(other.severity) > rank(finding.severity) && isWithin(other.location, finding.location))),
        ),
    ),
  );
}

const rank = (severity: Severity) => ['info', 'warning', 'error'].indexOf(severity);

const STAND_IN = /redact|placeholder|example|dummy|fake|mock|mask|blank|default/i;
/** A path of more steps than this may well join calls that never meet at run time. */
const MOST_SURE_STEPS = 14;
/** A list of messages that was handed through more functions than this has most likely been rebuilt with roles of its own. */
const MOST_ROLE_FRAMES = 2;

/** Words findings. */
class Reporter {
  private readonly lines = new Map<number, LineIndex>();

  constructor(
    private readonly input: LinkInput,
    private readonly context: Context,
  ) {}

  private pathOf(file: number): string {
    return (this.input.facts[file] as Facts).path;
  }
  private location(file: number, start: number, end: number): Location {
    let index = this.lines.get(file);
    if (!index) this.lines.set(file, (index = lineIndex(this.input.text(this.pathOf(file)))));
    return index.location(this.pathOf(file), start, end);
  }
  /** The line of a place for a reader. */
  private line(place: Location): LinePlace {
    const cell = this.input.cellAt?.(place);
    return cell ? { line: cell.line, cell: cell.number } : { line: place.line };
  }
  private code(file: number, start: number, end: number, max?: number): string {
    return excerpt(this.input.text(this.pathOf(file)), start, end, max);
  }

  finding(view: FlowRuleView, sink: Sink, chains: readonly Chain[]): Finding | undefined {
    const { program } = this.context;
    const weakest = Math.min(...chains.map((chain) => chain.weak));
    const sure = chains.filter((chain) => chain.weak === weakest || chain.weak === 0);
    const location = this.location(sink.file, sink.start, sink.end);
    const symbol = symbolOf(program, makeRef(sink.file, sink.fn));
    const origins = sure.map((chain) => this.origin(sink, location, chain)).sort(byPlace);
    const shortest = origins.reduce((a, b) => (b.trace.length < a.trace.length ? b : a));
    const chain =
      sure.find((each) => this.originLocation(each).start === shortest.location.start && each.source.concept === shortest.concept) ?? (sure[0] as Chain);
    const isLiteral = chain.source.concept === 'literal';
    const context: FlowContext = {
      source: {
        concept: chain.source.concept,
        what: chain.source.text ?? SOURCES[chain.source.concept],
        text: isLiteral ? '' : this.code(fileOf(chain.source.ref), shortest.location.start, shortest.location.end),
        ...this.line(shortest.location),
        path: shortest.location.path,
      },
      sink: {
        concept: sink.concept,
        text: isLiteral ? '' : this.code(sink.file, sink.start, sink.end),
        ...this.line(location),
        path: location.path,
        callee: this.code(sink.file, sink.calleeStart, sink.calleeEnd, 40).replace(/\s*[=(]?\s*$/, ''),
      },
    };
    if (isLiteral && (weakest > 0 || !this.looksLikeCredential(chain.source.ref))) return undefined;
    let severity = view.severityOf?.(context) ?? view.severity;
    const notes: string[] = [];
    if (severity === 'error' && sure.every((each) => each.byRole && each.frames.length > MOST_ROLE_FRAMES)) {
      severity = 'warning';
      notes.push('the caller would have to choose the role of a message that is made over on its way, so this is a warning');
    }
    if (severity === 'error' && shortest.trace.length > MOST_SURE_STEPS) {
      severity = 'warning';
      notes.push('the path is long, and what each call on it does at run time was not compared, so this is a warning');
    }
    if (weakest > 0 && severity === 'error') {
      severity = 'warning';
      notes.push('the value passes through a function that cannot be seen, so this is a warning');
    }
    const anchor = [view.rule.id, symbol, isLiteral ? '' : formattingFree(this.input.text(this.pathOf(sink.file)).slice(sink.start, sink.end))];
    return {
      ruleId: view.rule.id,
      severity,
      confidence: weakest === 0 ? 'high' : weakest === 1 ? 'medium' : 'low',
      message: view.message(context),
      location,
      symbol,
      origins,
      identity: identityOf([...anchor, ...origins.map((origin) => `${origin.concept}:${origin.symbol.slice(origin.location.path.length)}`).sort()]),
      anchor: identityOf(anchor),
      fixes: [],
      notes,
    };
  }

  /** The finding as a warning that names the guardrail which judged the value on its way. */
  judged(finding: Finding, chains: readonly Chain[]): Finding {
    const by = judgedOn(this.context.effects.guardrails, chains);
    const site = by === undefined ? undefined : this.context.program.site(by);
    const name = by === undefined || !site ? 'a guardrail' : `\`${this.code(fileOf(by), site.calleeStart, site.calleeEnd, 40)}\``;
    return {
      ...finding,
      severity: 'warning',
      message: `${finding.message}; ${name} judges the text first, so this is a warning: such a check keeps much out and proves nothing`,
    };
  }

  ofTool(rule: ToolRule, severity: Severity, weak: WeakSchema): Finding {
    const symbol = symbolOf(this.context.program, makeRef(weak.file, weak.fn));
    const location = this.location(weak.file, weak.start, weak.end);
    const identity = identityOf([rule.id, symbol, weak.name ?? '', weak.what, weak.field ?? '']);
    return { ruleId: rule.id, severity, confidence: 'high', message: rule.message(weak), location, symbol, origins: [], identity, fixes: [], notes: [] };
  }

  /** What `engine/agents` asks of the files. */
  places(reach?: Reach): AgentInput {
    const { context, input } = this;
    return { context, reach, text: input.text, code: (...at) => this.code(...at), lineAt: (file, offset) => this.location(file, offset, offset).line };
  }

  ofAgent(rule: AgentRule, severity: Severity, { file, start, end, fn, identity, context }: AgentIssue<keyof AgentContexts>): Finding {
    const symbol = symbolOf(this.context.program, makeRef(file, fn));
    const location = this.location(file, start, end);
    const message = (rule.message as (given: typeof context) => string)(context);
    return {
      ruleId: rule.id,
      severity,
      confidence: 'high',
      message,
      location,
      symbol,
      origins: [],
      identity: identityOf([rule.id, symbol, ...identity]),
      fixes: [],
      notes: [],
    };
  }

  ofPractice(rule: PracticeRule, severity: Severity, { file, start, end, fn, identity, context, symbol: of }: PracticeIssue): Finding {
    const symbol = of ?? symbolOf(this.context.program, makeRef(file, fn));
    const location = this.location(file, start, end);
    const message = (rule.message as (given: typeof context) => string)(context);
    return {
      ruleId: rule.id,
      severity,
      confidence: 'medium',
      message,
      location,
      symbol,
      origins: [],
      identity: identityOf([rule.id, symbol, ...identity]),
      fixes: [],
      notes: [],
    };
  }

  ofCall(rule: CallRule, severity: Severity, hazard: Hazard): Finding {
    const { file, start, end, calleeStart, calleeEnd, unsure } = hazard;
    const symbol = symbolOf(this.context.program, makeRef(file, hazard.fn));
    const isLowered = unsure && severity === 'error';
    return {
      ruleId: rule.id,
      severity: isLowered ? 'warning' : severity,
      confidence: unsure ? 'medium' : 'high',
      message: rule.message({ ...hazard, callee: this.code(file, calleeStart, calleeEnd, 60) }),
      location: this.location(file, calleeStart, calleeEnd),
      symbol,
      origins: [],
      identity: identityOf([rule.id, symbol, formattingFree(this.input.text(this.pathOf(file)).slice(start, end))]),
      fixes: [],
      notes: isLowered ? ['what decides this cannot be seen here, so this is a warning'] : [],
    };
  }

  /** A text that could be a key, and that its own name does not call a stand-in. */
  private looksLikeCredential(ref: Ref): boolean {
    const node = this.context.program.node(ref);
    if (node.op !== 'const' || typeof node.value !== 'string' || !isCredentialLiteral(node.value)) return false;
    const name = nameBefore(this.input.text(this.pathOf(fileOf(ref))), node.start);
    return name === undefined || !STAND_IN.test(name);
  }

  private originLocation(chain: Chain): Location {
    const file = fileOf(chain.source.ref);
    const node = this.context.program.node(chain.source.ref);
    return this.location(file, node.start, node.end);
  }

  /** Names the call whose result the source is read off, when that stands on another line. */
  private givenBy(chain: Chain, at: Location): string {
    const { program } = this.context;
    let walk = chain.frames.at(-1)?.end.walk;
    // a source inside a function that was called
    while (walk?.through?.kind === 'source') walk = walk.through.walk;
    const node = walk && program.node(walk.ref);
    if (!walk || node?.op !== 'call') return '';
    const file = fileOf(walk.ref);
    const site = program.site(makeRef(file, node.site));
    const place = this.location(file, site.start, site.end);
    if (place.path === at.path && place.line === at.line) return '';
    return `, from \`${this.code(file, site.calleeStart, site.calleeEnd, 60)}\` on ${lineOf(this.line(place))}`;
  }

  /** Names the call of an SDK behind a call of the project's own. */
  private nameOf({ file, start, end, calleeStart, calleeEnd }: Sink): string {
    const place = this.location(file, start, end);
    return ` by \`${this.code(file, calleeStart, calleeEnd, 60)}\`, ${place.path} ${lineOf(this.line(place))}`;
  }

  private origin(sink: Sink, location: Location, chain: Chain): Origin {
    const { program } = this.context;
    const file = fileOf(chain.source.ref);
    const node = program.node(chain.source.ref);
    const at = this.originLocation(chain);
    const what = chain.source.text ?? SOURCES[chain.source.concept];
    const steps: Step[] = [
      { kind: 'source', location: at, what: what + this.givenBy(chain, at) },
      ...marksOf(program, chain.frames).map((mark): Step => ({ kind: 'step', location: this.location(mark.file, mark.start, mark.end), what: mark.what })),
      { kind: 'sink', location, what: `used as ${SINKS[sink.concept]}${sink.by ? this.nameOf(sink.by) : ''}` },
    ];
    const code = chain.source.concept === 'literal' ? '' : formattingFree(this.input.text(this.pathOf(file)).slice(node.start, node.end));
    return {
      concept: chain.source.concept,
      what,
      symbol: [this.pathOf(file), symbolOf(program, makeRef(file, node.fn)), fingerprint(code)].join('#'),
      location: at,
      trace: thin(steps),
    };
  }
}

function byPlace(a: Origin, b: Origin): number {
  return a.location.path < b.location.path
    ? -1
    : a.location.path > b.location.path
      ? 1
      : a.location.start - b.location.start || (a.concept < b.concept ? -1 : 1);
}
