/**
 * Texts of the code as a person reads them: constants through variables, templates, functions of the project and defaults; what is not
 * constant stands as the code that gives it. No secret is told: what could be one is dots.
 */
import type { CallEntry } from '../binding/trie';
import type { FlowNode } from '../dataflow/graph';
import { type FnRef, fileOf, makeRef, type Ref, type SiteRef } from '../dataflow/program';
import type { Place } from '../dataflow/target';
import { look } from '../dataflow/when';
import { isCredentialLiteral } from '../keys';
import { isTestPath } from '../path-kind';
import type { EstateText } from './types';
import type { View } from './view';

const MOST_DEPTH = 14;
/** Places that are looked at for one text. */
const MOST_PLACES = 400;
const MOST_TEXTS = 8;
const MOST_CALLS = 4;
/** Longer constants are cut. */
const MOST_LETTERS = 2000;
/** Longer code of a variable is cut. */
const MOST_CODE = 60;

/** One text that a value may be. */
interface Piece {
  text: string;
  variables: readonly string[];
  isConstant: boolean;
}

export const NO_TEXT: EstateText = { text: undefined, variables: [], others: [] };

/**
 * @param through what a call of a library makes of its arguments, for values that are no plain texts: the name that a provider is given. Asked before flows
 * that models know; undefined where it knows nothing of the call.
 */
export function textAt(
  view: View,
  places: readonly Place[],
  through?: (site: SiteRef, entries: readonly CallEntry[]) => readonly Place[] | undefined,
): EstateText {
  const reader = new Reader(view, through);
  const pieces = places.flatMap((place) => reader.at(place, 0, undefined));
  const texts = [...new Set(pieces.filter(({ isConstant, text }) => isConstant && text !== '').map(({ text }) => shown(text)))];
  const [text, ...others] = texts;
  return { text, variables: [...new Set(pieces.flatMap(({ variables }) => variables))], others: others.slice(0, MOST_TEXTS) };
}

/** Without tokens that could be secrets, and not longer than a reader wants. */
export function shown(text: string): string {
  // names have a digit or two: `DB2VectorSearchTool`
  const clean = text.replace(/[\w\-.+/=~:]{16,}/g, (token) =>
    (/(?:\d\D*){3}/.test(token) || token.length > 31) && isCredentialLiteral(token) ? '••••' : token,
  );
  return clean.length > MOST_LETTERS ? `${clean.slice(0, MOST_LETTERS)}…` : clean;
}

/** The call whose parameters stand for its arguments. */
interface Frame {
  site: SiteRef;
  fn: FnRef;
  above: Frame | undefined;
  depth: number;
}

class Reader {
  /** Callers of callers are many. */
  private left = MOST_PLACES;

  constructor(
    private readonly view: View,
    private readonly through: Parameters<typeof textAt>[2],
  ) {}

  at(place: Place, depth: number, frame: Frame | undefined): Piece[] {
    if (depth > MOST_DEPTH || this.left-- <= 0) return [];
    const { program, context } = this.view;
    return limited(
      look(program, place, context.calls).flatMap((seen) => {
        if (seen === 'absent') return [];
        if (seen === 'unknown') return this.unseen(place, depth, frame);
        return this.value(seen.ref, depth, frame);
      }),
    );
  }

  /** A part of something that is no literal: `config.model` of a parameter, or what a call of the project gave. */
  private unseen(place: Place, depth: number, frame: Frame | undefined): Piece[] {
    const node = this.view.program.node(place.ref);
    const [segment, ...rest] = place.segments;
    if (node.op === 'call' && segment) {
      const site = makeRef(fileOf(place.ref), node.site);
      const { fns } = this.view.context.calls.target(site);
      const below = fns.length > 0 && fns.length <= 4 ? this.returned(site, fns, place.segments, depth, frame) : [];
      if (below.length > 0) return below;
    }
    if (node.op === 'param') {
      const given = this.given(place.ref, node, place.segments, depth, frame);
      if (given) return given;
    }
    const name = segment?.kind === 'prop' && rest.length === 0 ? segment.name : undefined;
    const code = this.code(node, fileOf(place.ref));
    // of what is put together it is not even known that it has such a part
    if (!/^[\w$.?!()]+$/.test(code)) return [];
    return [variable(name === undefined || code.endsWith(name) ? code : `${code}.${name}`)];
  }

  private value(ref: Ref, depth: number, frame: Frame | undefined): Piece[] {
    const { program } = this.view;
    const node = program.node(ref);
    const file = fileOf(ref);
    switch (node.op) {
      case 'const':
        if (typeof node.value !== 'string' && typeof node.value !== 'number') return [];
        return [{ text: String(node.value), variables: [], isConstant: true }];
      case 'template':
        return this.template(node, file, depth, frame);
      case 'call':
        return this.call(makeRef(file, node.site), node, depth, frame);
      case 'param':
        return this.given(ref, node, [], depth, frame) ?? [variable(program.fn(makeRef(file, node.fn))?.params[node.index]?.name ?? this.code(node, file))];
      case 'array':
        return node.items.flatMap((item) => (item.spread ? [] : this.at({ ref: makeRef(file, item.value), segments: [] }, depth + 1, frame)));
      case 'object':
      case 'fn':
      case 'class':
      case 'scalar':
        return [];
      default:
        return [variable(this.code(node, file))];
    }
  }

  private template(node: FlowNode & { op: 'template' }, file: number, depth: number, frame: Frame | undefined): Piece[] {
    let texts: Piece[] = [{ text: '', variables: [], isConstant: false }];
    for (const part of node.parts) {
      const found = this.at({ ref: makeRef(file, part), segments: [] }, depth + 1, frame);
      const usable = found.length === 0 ? [variable(this.code(this.view.program.node(makeRef(file, part)), file))] : found;
      texts = limited(texts.flatMap((before) => usable.map((each) => joined(before, each))));
    }
    return texts;
  }

  private call(site: SiteRef, node: FlowNode, depth: number, frame: Frame | undefined): Piece[] {
    const { calls } = this.view.context;
    const { entries, fns } = calls.target(site);
    const unnamed = [variable(this.code(node, fileOf(site)))];
    const given = this.through?.(site, entries);
    if (given) {
      const found = given.flatMap((place) => this.at(place, depth + 1, frame));
      return found.length > 0 ? found : unnamed;
    }
    if (fns.length > 0 && fns.length <= 4) {
      const found = this.returned(site, fns, [], depth, frame);
      return found.some(({ isConstant }) => isConstant) ? found : unnamed;
    }
    if (entries.length === 0) {
      // the default of a field: `model: str = Field(default="small")`
      const fallback = { text: 'default', root: { kind: 'named' as const, name: 'default' }, segments: [] };
      const defaults = calls.places(site, fallback).flatMap((place) => (place.segments.length === 0 ? this.at(place, depth + 1, frame) : []));
      return defaults.some(({ isConstant }) => isConstant) ? defaults : unnamed;
    }
    const kept = entries.flatMap((entry) => entry.flows.filter(({ from, to }) => to.text === 'return' && !from.text.endsWith('.**')));
    // what is put into a text is not the text: `TEMPLATE.format(cap=300)`
    const whole = kept.filter(({ from }) => from.root.kind === 'receiver' && from.segments.length === 0);
    const found = (whole.length > 0 ? whole : kept).flatMap(({ from }) => calls.places(site, from).flatMap((place) => this.at(place, depth + 1, frame)));
    if (!found.some(({ isConstant }) => isConstant)) return unnamed;
    // a default for what is read elsewhere
    return entries.some(({ sources }) => sources.some(({ at }) => at.root.kind === 'return')) ? [...found, ...unnamed] : found;
  }

  private returned(site: SiteRef, fns: readonly FnRef[], segments: Place['segments'], depth: number, frame: Frame | undefined): Piece[] {
    const above = (frame?.depth ?? 0) + 1;
    if (above > MOST_CALLS || isEntered(frame, fns)) return [];
    return fns.flatMap((fn) =>
      (this.view.program.fn(fn)?.returns ?? []).flatMap(({ value }) =>
        value === undefined ? [] : this.at({ ref: makeRef(fileOf(fn), value), segments }, depth + 1, { site, fn, above: frame, depth: above }),
      ),
    );
  }

  /** What a parameter is given: at the call that was entered, or, where no call was, at all calls of its function. */
  private given(ref: Ref, node: FlowNode & { op: 'param' }, segments: Place['segments'], depth: number, frame: Frame | undefined): Piece[] | undefined {
    const { calls } = this.view.context;
    const fn = makeRef(fileOf(ref), node.fn);
    const entered = frame?.fn === fn ? frame : undefined;
    // what tests give says nothing of the program
    const isTold = (site: SiteRef) => isTestPath(this.view.pathOf(fileOf(ref))) || !isTestPath(this.view.pathOf(fileOf(site)));
    const sites = entered ? [entered.site] : frame ? [] : calls.callersOf(fn).filter(isTold).slice(0, MOST_TEXTS);
    if (!entered && depth > MOST_DEPTH / 2) return undefined;
    const found = sites.flatMap((site) =>
      calls
        .argumentMatches(site, fn, node.index)
        .filter((match) => match.mode === 'same')
        .flatMap((match) => this.at({ ref: makeRef(fileOf(site), match.node), segments }, depth + 1, entered?.above)),
    );
    if (entered) return found.length > 0 ? found : undefined;
    return found.some(({ isConstant }) => isConstant) ? found : undefined;
  }

  /** Without the type that stands with a parameter or a variable. */
  private code({ start, end }: FlowNode, file: number): string {
    return this.view.code(file, start, end, MOST_CODE).replace(/^([\w$.]+)\s*:(?!.* for ).*$/s, '$1');
  }
}

const isEntered = (frame: Frame | undefined, fns: readonly FnRef[]): boolean => frame !== undefined && (fns.includes(frame.fn) || isEntered(frame.above, fns));

const variable = (code: string): Piece => ({ text: `{${code}}`, variables: [code], isConstant: false });

const joined = (a: Piece, b: Piece): Piece => ({
  text: a.text + b.text,
  variables: [...a.variables, ...b.variables],
  isConstant: a.isConstant || b.isConstant,
});

/** Different ones, the first few. */
function limited(pieces: readonly Piece[]): Piece[] {
  const unique = new Map(pieces.map((piece) => [piece.text, piece]));
  return [...unique.values()].slice(0, MOST_TEXTS);
}
