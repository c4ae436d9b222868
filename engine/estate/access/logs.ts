/**
 * What is written to logs: whether a log entry counts. Code that runs for requests is looked at, programs for a terminal print answers for their user; what
 * stands behind a switch for debugging, is shortened or runs in browsers is left alone.
 */
import type { Facts } from '../../dataflow/graph';
import { fileOf, makeRef, type Ref } from '../../dataflow/program';
import type { Context, Walk } from '../../dataflow/search';
import type { Sink } from '../../dataflow/sinks';
import type { Chain } from '../../dataflow/track';
import { segmentsOf, WHOLE } from '../../dataflow/way';

/** What a switch for debugging is called. */
const DEBUG = /debug|verbose|trace|\bdev(?:elopment)?\b|NODE_ENV|isDev|__DEV__|log_?level|isLevelEnabled|isEnabledFor|\bLOG_[A-Z]+|production/i;
const SHORTENS =
  /^(?:slice|substring|substr|truncate|shorten|ellipsi[sz]e|preview|textwrap|clip|abbreviate|mask|redact|anonymi[sz]e|sanitize_?for_?log|hash|digest|len|count|keys|split|match|exec|search|findall|finditer|loads?|parse|extract|regex|basename|join_path|slug)/i;
const PRINTS = /^(?:console\.|print$)/;
/** The beginning of a text, or all of it where it is short. */
const PREVIEW = /\[\s*0?\s*:\s*-?\w+\s*\]|\.(?:slice|substring|substr)\(/;
const ERROR_TEXT = /\b\w*(?:Error|_error|error)\.(?:text|message|content)\b/;
/** Programs for a terminal, tests and tools beside the server. */
const NOT_SERVED =
  /(?:^|\/)(?:cli|bin|scripts?|examples?|bench\w*|evals?|tests?|__tests__|fixtures|e2e|notebooks?)\/|(?:^|\/)(?:cli|test_\w+|\w+_test|conftest)\.py$|\.(?:test|spec)\.[jt]sx?$/;
/** Steps into model output that are still all of it. */
const TEXTS =
  /^(?:content|text|texts|output|outputText|outputParsed|message|messages|choices|response|delta|parts|value|result|results|candidates|answer|completion|generations|reasoning|data|body)$/;

export interface LogJudge {
  keeps(sink: Sink, chain: Chain): boolean;
}

/**
 * @param isServed whether a function runs for requests; undefined where the program has no endpoints
 * @param isClient whether a file is given to browsers
 */
export function judgeLogs(
  context: Context,
  textOf: (path: string) => string,
  isServed: (file: number, fn: number) => boolean,
  hasEndpoints: boolean,
  isClient: (path: string) => boolean,
): LogJudge {
  const { program } = context;
  const isBehindSwitch = (sink: Sink): boolean => {
    const facts = program.files[sink.file] as Facts;
    const text = textOf(facts.path);
    const asks = facts.branches.some(
      (branch) => branch.then.start <= sink.calleeStart && sink.calleeEnd <= branch.then.end && DEBUG.test(text.slice(branch.start, branch.then.start)),
    );
    // `DEBUG && console.log(messages)`
    const line = text.slice(text.lastIndexOf('\n', sink.calleeStart) + 1, sink.calleeStart);
    return asks || (/&&\s*$/.test(line) && DEBUG.test(line));
  };
  /** `if (result.is_error) log(result.text)`, `log(failure.error)`: what went wrong, told by the library or the provider. */
  const isOfError = (sink: Sink, chain: Chain): boolean => {
    const facts = program.files[sink.file] as Facts;
    const text = textOf(facts.path);
    if (ERROR_TEXT.test(text.slice(sink.start, sink.end)) || chain.frames.some(({ end }) => passes(program, end.walk, 0, isErrorField))) return true;
    const around = facts.branches.filter(({ then }) => then.start <= sink.calleeStart && sink.calleeEnd <= then.end);
    const nearest = around.reduce<(typeof around)[number] | undefined>((best, each) => (!best || each.start > best.start ? each : best), undefined);
    return nearest !== undefined && /error|\.ok\b|\bstatus/i.test(text.slice(nearest.start, nearest.then.start));
  };
  const isShortened = (chain: Chain): boolean => chain.frames.some(({ end }) => passes(program, end.walk, 0, isShortening));
  return {
    keeps: (sink, chain) => {
      const { path } = program.files[sink.file] as Facts;
      const callee = textOf(path).slice(sink.calleeStart, sink.calleeEnd);
      if (NOT_SERVED.test(path) || isBehindSwitch(sink)) return false;
      if (PREVIEW.test(textOf(path).slice(sink.start, sink.end)) || isShortened(chain)) return false;
      if (chain.source.concept === 'secret') return !isClient(path);
      if (!isWhole(program, chain) || isOfError(sink, chain)) return false;
      if (PRINTS.test(callee) ? !isServed(sink.file, sink.fn) : !hasEndpoints) return false;
      return !isClient(path);
    },
  };
}

/** Whether a walk passes a value of some kind. */
function passes(program: Context['program'], last: Walk, depth: number, test: (program: Context['program'], ref: Ref) => boolean): boolean {
  for (let walk: Walk | undefined = last; walk; walk = walk.before) {
    if (test(program, walk.ref)) return true;
    if (walk.through && depth < 8 && passes(program, walk.through.walk, depth + 1, test)) return true;
  }
  return false;
}

/** A field for what went wrong, or an error that was caught: it quotes an answer where there was none to use. */
const isErrorField = (program: Context['program'], ref: Ref): boolean => {
  const node = program.node(ref);
  return node.op === 'caught' || (node.op === 'member' && /^(?:error|err|exception|failure)(?:_?message|_?text)?$/i.test(node.name));
};

/** A call that leaves little of a text. */
function isShortening(program: Context['program'], ref: Ref): boolean {
  const node = program.node(ref);
  // `text[:100]`
  if (node.op === 'rest') return program.facts(ref).language === 'python';
  if (node.op !== 'call') return false;
  const callee = program.node(makeRef(fileOf(ref), program.site(makeRef(fileOf(ref), node.site)).callee));
  return (callee.op === 'member' || callee.op === 'import' || callee.op === 'global') && SHORTENS.test(callee.name);
}

/** Whether all of a text is written: not one field of what a model was asked to fill in, nor one argument of a tool. */
function isWhole(program: Context['program'], { source, frames }: Chain): boolean {
  const way = segmentsOf(frames.at(-1)?.end.walk.way ?? WHOLE);
  if (source.concept === 'tool-arguments') {
    const node = program.node(source.ref);
    // in Python each parameter is one argument
    return !way.some((segment) => segment.kind === 'prop') && (node.op !== 'param' || program.facts(source.ref).language === 'javascript');
  }
  return source.concept !== 'llm-output' || way.every((segment) => segment.kind !== 'prop' || TEXTS.test(segment.name));
}
