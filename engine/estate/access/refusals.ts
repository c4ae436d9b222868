/**
 * Does a function turn callers away? Judged by what stands in it: a branch that leaves with 401 or 403, or that leaves because of a session, a cookie, a token or
 * what a library says of the caller; 429 for those who come too often. A name alone says nothing, except of what cannot be seen: a check of a package that no
 * model speaks of is not called missing.
 */
import type { CallEntry } from '../../binding/trie';
import type { Facts, FlowBranch, FlowNode, NodeId } from '../../dataflow/graph';
import { type FnRef, fileOf, makeRef, nodeOf, type Ref, type SiteRef } from '../../dataflow/program';
import { readOff } from '../../dataflow/read-off';
import type { Context } from '../../dataflow/search';
import type { Reacher } from './reached';

/** What is known of who may go on. */
export interface Access {
  authentication: boolean;
  rate: boolean;
}
export const OPEN: Access = { authentication: false, rate: false };
export const both = (a: Access, b: Access): Access => ({ authentication: a.authentication || b.authentication, rate: a.rate || b.rate });
export const isWhole = ({ authentication, rate }: Access): boolean => authentication && rate;

const REFUSED =
  /\b40[13]\b|unauthori[sz]ed|\bforbidden|unauthenticated|\bnot[ _-]?(?:authenticated|authori[sz]ed|logged[ _-]?in|signed[ _-]?in)|(?:permission|access)[ _-]?denied|\b(?:log|sign)[ _-]?in (?:required|to)|login_required|(?:redirect|rewrite|URL)\b[^;\n]*(?:log-?in|sign-?in|auth)/i;
const TOO_MANY = /\b429\b|too[ _-]?many[ _-]?requests|rate[ _-]?limit|quota|limit[ _-]?(?:reached|exceeded)|too many/i;
const OTHER_REFUSAL = /\b(?:400|404|405|408|409|410|413|415|422|500|501|502|503)\b/;
/** Conditions that hold where a check failed: `if (authError) return authError`. */
const MEANS_LACK = /err|resp|denied|deny|refus|fail|redirect|invalid|block|unauth|missing|anonymous|guest|expired/i;
/** Tokens against forged requests, and checks of the page that a request comes from. */
const FROM_WHERE = /csrf|xsrf|\borigin\b|\bcors\b|referr?er/i;
/** The answer of another service that says it does not know us. */
const UPSTREAM =
  /status(?:_?code)?["')\]]*\s*(?:={2,3}|!={1,2})\s*40[13]|40[13]\s*={2,3}|\b(?:in|includes)\b[^&|]*\b40[13]\b|isinstance\([^)]*(?:Auth|Permission)\w*Error|instanceof\s+\w*(?:Auth|Permission)\w*/;
/** The answer of another service that finds us too eager, told by its words or its status. */
const UPSTREAM_LIMIT = /["'`][^"'`]*(?:rate|quota|too many|429|limit)[^"'`]*["'`]|\b429\b|instanceof\s+\w*Rate|isinstance\([^)]*Rate/i;
/** Functions of frameworks that throw, as they are called there. */
const NEVER_RETURNS =
  /(?<![.\w])(?:(?:permanentRedirect|redirect|notFound|unauthorized|forbidden|abort|RedirectToSignIn|redirectToSignIn)\(|error\(\s*(?:401|403|429)|throwError\()/;
const THROWS =
  /\bthrow\b|\braise\b|\babort\(|\bredirect\(|\bnotFound\(|\bunauthorized\(|\bforbidden\(|createError\(|\breject\(|res(?:ponse)?\.(?:status|send|json|redirect|writeHead|sendStatus)|\.close\(|\.disconnect\(/;
/** What holds who somebody is; whole names, underscores and case aside. */
const CREDENTIAL =
  /^(?:proxy-?)?(?:authorization|authheader|x-?api-?key|api-?key|session|sessionid|session-?token|user|userid|user-?id|uid|current-?user|auth-?user|account|token|access-?token|auth-?token|id-?token|jwt|cookies?|is-?authenticated|is-?logged-?in|is-?signed-?in|is-?admin|is-?authori[sz]ed|auth|bearer|claims|principal|identity|role|permissions?|secret|shared-?secret|password|signature|credentials?|member|membership|owner(?:-?id)?|locals)$/i;
/** Of functions of packages that cannot be seen. */
export const LOOKS_LIKE_AUTH =
  /auth(?!or)|session|log(?:ged)?_?in(?:_?required)?$|require_?(?:user|login|account|token|role|scope)|(?:verify|check|validate|require|decode)_?(?:jwt|token|api_?key|access|permission|signature|credential|bearer)|current_?user|get_?user$|protect|guard|passport|clerk|jwt|permission|is_?admin|api_?key_?(?:header|query|cookie)/i;
export const LOOKS_LIKE_LIMIT = /rate_?limit|throttle|slow_?down|limiter|quota/i;

const MOST_DEPTH = 3;

export class Refusals {
  private readonly known = new Map<string, Access>();
  private readonly slices = new Map<Ref, boolean>();

  constructor(
    readonly context: Context,
    readonly reacher: Reacher,
    readonly textOf: (path: string) => string,
  ) {}

  /** The text of a file of the program. */
  text(file: number): string {
    return this.textOf((this.context.program.files[file] as Facts).path);
  }

  /**
   * What a function does to callers who are not known, or come too often, when it runs before something else.
   * @param throws only what leaves its caller too: an error, an answer that is sent
   */
  judge(fn: FnRef, throws = false, depth = 0): Access {
    const key = `${fn}|${throws}`;
    const known = this.known.get(key);
    if (known) return known;
    // what an object is made with is the program's own
    if (depth > MOST_DEPTH || this.context.program.fn(fn)?.kind === 'constructor') return OPEN;
    this.known.set(key, OPEN);
    let access = OPEN;
    const { program } = this.context;
    const facts = program.facts(fn);
    const file = fileOf(fn);
    for (const branch of facts.branches) if (program.encloses(file, nodeOf(fn), branch.fn)) access = both(access, this.ofBranch(file, branch, throws, depth));
    access = both(access, this.ofHandlers(fn, throws));
    for (const site of this.reacher.sitesIn(fn)) {
      if (isWhole(access)) break;
      if (!this.isCaught(site)) access = both(access, this.ofCall(site, depth + 1));
    }
    this.known.set(key, access);
    return access;
  }

  /** A call that refuses by itself: of a library that does, of a project function that throws, of something that cannot be seen and is called so. */
  ofCall(site: SiteRef, depth = 0): Access {
    const { calls, program } = this.context;
    const { entries, fns, isLibrary } = calls.target(site);
    const said = accessOf(entries);
    if (isWhole(said)) return said;
    let access = said;
    for (const fn of fns) access = both(access, this.judge(fn, true, depth));
    // further down a token is fetched for a service, and a limiter slows the program's own requests down
    const isUnseen = depth === 0 && fns.length === 0 && entries.length === 0 && !isLibrary && !isMaking(program, site);
    return isUnseen ? both(access, this.byName(makeRef(fileOf(site), program.site(site).callee))) : access;
  }

  /** What cannot be seen is judged by what it is called, with the package it is from. */
  byName(ref: Ref): Access {
    const name = this.nameOf(ref);
    return name === undefined ? OPEN : { authentication: LOOKS_LIKE_AUTH.test(name), rate: LOOKS_LIKE_LIMIT.test(name) };
  }

  /** The name of a value of a package; undefined for values of the project and of languages. */
  private nameOf(ref: Ref, depth = 0): string | undefined {
    const { program } = this.context;
    const node = program.node(ref);
    const file = fileOf(ref);
    if (depth > 6) return undefined;
    if (node.op === 'import') return program.fileAt(file, node.module) === undefined ? `${node.module} ${node.name}` : node.name;
    if (node.op === 'member') {
      const base = this.nameOf(makeRef(file, node.base), depth + 1);
      return base === undefined ? undefined : `${base} ${node.name}`;
    }
    if (node.op === 'call') return this.nameOf(makeRef(file, program.site(makeRef(file, node.site)).callee), depth + 1);
    if (node.op === 'param') return program.fn(makeRef(file, node.fn))?.params[node.index]?.name;
    if (node.op === 'cell') {
      const [first] = program.files[file]?.cells.get(node.variable) ?? [];
      return first === undefined ? undefined : this.nameOf(makeRef(file, first), depth + 1);
    }
    if (node.op === 'refine') return this.nameOf(makeRef(file, node.base), depth + 1);
    return undefined;
  }

  /** A branch that leaves with a refusal, or because of who asks. */
  ofBranch(file: number, branch: FlowBranch, throws = false, depth = 0): Access {
    const text = this.text(file);
    const test = text.slice(branch.start, Math.min(branch.then.start, branch.end));
    let access = OPEN;
    for (const side of [branch.then, branch.else]) {
      const said = text.slice(side.start, side.end);
      // where a request comes from says nothing of who sent it
      const isOfOrigin = FROM_WHERE.test(said) || FROM_WHERE.test(test);
      if (said === '' || !(side.leaves || NEVER_RETURNS.test(said))) continue;
      if (throws && !THROWS.test(said)) continue;
      if (TOO_MANY.test(said) && !UPSTREAM_LIMIT.test(test)) access = both(access, { authentication: false, rate: true });
      else if (REFUSED.test(said)) {
        if (!UPSTREAM.test(test) && !isOfOrigin) access = both(access, { authentication: true, rate: false });
      } else if (!OTHER_REFUSAL.test(said)) {
        const test = makeRef(file, branch.test);
        const isForStrangers = side === branch.else || this.asksForLack(test) || MEANS_LACK.test(text.slice(branch.start, branch.then.start));
        access = both(access, { authentication: !isOfOrigin && isForStrangers && this.isOfCaller(test, depth), rate: this.isOfLimit(test, depth) });
      }
    }
    return access;
  }

  /** `!session`, `user is None`, `key !== expected`: true where something is not there or not as it should be; `session` alone is not. */
  private asksForLack(ref: Ref, depth = 0): boolean {
    const { program } = this.context;
    const node = program.node(ref);
    if (node.op === 'scalar') return true;
    if (node.op === 'refine') return this.asksForLack(makeRef(fileOf(ref), node.base), depth + 1);
    return node.op === 'phi' && depth < 4 && node.alternatives.some((each) => this.asksForLack(makeRef(fileOf(ref), each), depth + 1));
  }

  /** Whether a value is the answer of something that counts: `const refused = await enforceLimit(ip); if (refused) return refused;` */
  private isOfLimit(ref: Ref, depth: number, steps = 0): boolean {
    const { program, calls } = this.context;
    const node = program.node(ref);
    if (steps > 8) return false;
    if (node.op !== 'call') return readOff(program, ref).some((id) => this.isOfLimit(makeRef(fileOf(ref), id), depth, steps + 1));
    const { entries, fns } = calls.target(makeRef(fileOf(ref), node.site));
    return accessOf(entries).rate || fns.some((fn) => this.judge(fn, false, depth + 1).rate);
  }

  /** Whether what a call throws is caught in its own function by a handler that goes on. */
  private isCaught(site: SiteRef): boolean {
    const { program } = this.context;
    const { start, end } = program.site(site);
    const text = this.text(fileOf(site));
    return program
      .facts(site)
      .tries.some(({ body, handler }) => body.start <= start && end <= body.end && !(handler.leaves && THROWS.test(text.slice(handler.start, handler.end))));
  }

  /** `try { verify(token) } catch { return 401 }`, before anything else is tried there. */
  private ofHandlers(fn: FnRef, throws: boolean): Access {
    const { program } = this.context;
    const file = fileOf(fn);
    const text = this.text(file);
    const refuses = program.facts(fn).tries.some(({ fn: own, body, handler }) => {
      if (!handler.leaves || !program.encloses(file, nodeOf(fn), own)) return false;
      const said = text.slice(handler.start, handler.end);
      return REFUSED.test(said) && !UPSTREAM.test(said) && (!throws || THROWS.test(said)) && CALLER_WORDS.test(text.slice(body.start, body.end));
    });
    return { authentication: refuses, rate: false };
  }

  /** `return session !== null`, `canActivate() { return valid(request.headers.authorization) }`: for those who look at the answer. */
  ofAnswer(fn: FnRef): Access {
    const { program } = this.context;
    const file = fileOf(fn);
    const answers = program.fn(fn)?.returns.filter(({ value, isYield }) => value !== undefined && !isYield) ?? [];
    const constant = (value: NodeId) => program.node(makeRef(file, value)).op === 'const';
    const judged = answers.some(
      ({ value }) => value !== undefined && !constant(value) && isVerdict(program.node(makeRef(file, value))) && this.isOfCaller(makeRef(file, value)),
    );
    return { authentication: judged, rate: false };
  }

  /** Whether a value says who asks: it is made of a header, a cookie, a session or a token, or of what a library tells of the caller. */
  isOfCaller(ref: Ref, depth = 0, seen = new Set<Ref>()): boolean {
    const known = this.slices.get(ref);
    if (known !== undefined) return known;
    if (seen.has(ref) || seen.size > 60) return false;
    seen.add(ref);
    const result = this.look(ref, depth, seen);
    this.slices.set(ref, result);
    return result;
  }

  private look(ref: Ref, depth: number, seen: Set<Ref>): boolean {
    const { program, calls } = this.context;
    const node = program.node(ref);
    const file = fileOf(ref);
    const any = (ids: readonly NodeId[]) => ids.some((id) => this.isOfCaller(makeRef(file, id), depth, seen));
    const named = (name: string) => CREDENTIAL.test(name.replaceAll('_', '-').replace(/(?<=[a-z])(?=[A-Z])/g, '-'));
    switch (node.op) {
      case 'member':
        return !isConfigured(program, ref, 0) && (named(node.name) || any([node.base]));
      case 'elem': {
        const index = node.index === undefined ? undefined : program.node(makeRef(file, node.index));
        return (index?.op === 'const' && typeof index.value === 'string' && named(index.value)) || any([node.base]);
      }
      case 'import':
      case 'global':
        return named(node.name);
      case 'param':
        return named(program.fn(makeRef(file, node.fn))?.params[node.index]?.name ?? '');
      case 'phi':
        return any(node.alternatives);
      case 'refine':
      case 'rest':
        return any([node.base]);
      case 'cell':
        return any(program.files[file]?.cells.get(node.variable) ?? []);
      case 'template':
        return any(node.parts);
      case 'scalar':
        return any([...(node.compared ? [node.compared.left, node.compared.right] : []), ...(node.negated === undefined ? [] : [node.negated])]);
      case 'call': {
        const site = makeRef(file, node.site);
        const { entries, fns } = calls.target(site);
        if (entries.some(({ access }) => access === 'identity' || access === 'authentication')) return true;
        if (fns.some((fn) => this.judge(fn, false, depth + 1).authentication || this.givesCaller(fn, depth + 1))) return true;
        const own = program.site(site);
        if (fns.length === 0 && entries.length === 0 && this.byName(makeRef(file, own.callee)).authentication) return true;
        const texts = own.args.some(({ value }) => {
          const arg = program.node(makeRef(file, value));
          return arg.op === 'const' && typeof arg.value === 'string' && named(arg.value);
        });
        return texts || any([...(own.receiver === undefined ? [] : [own.receiver]), ...own.args.map(({ value }) => value)]);
      }
      default:
        return false;
    }
  }

  /** Whether what a project function gives back says who asks. */
  private givesCaller(fn: FnRef, depth: number): boolean {
    if (depth > MOST_DEPTH) return false;
    const { program } = this.context;
    return (program.fn(fn)?.returns ?? []).some(({ value }) => value !== undefined && this.isOfCaller(makeRef(fileOf(fn), value), depth));
  }
}

const CALLER_WORDS = /verify|auth|token|session|jwt|user|key/i;
const isVerdict = (node: FlowNode): boolean => node.op === 'scalar' || node.op === 'call' || node.op === 'phi';

/** What models say of a call. */
export const accessOf = (entries: readonly Pick<CallEntry, 'access'>[]): Access => ({
  authentication: entries.some(({ access }) => access === 'authentication'),
  rate: entries.some(({ access }) => access === 'rate-limit'),
});

/** What the program itself is set up with: `this.apiKey`, `process.env.TOKEN`, `settings.secret`. It says nothing of who asks. */
function isConfigured(program: Context['program'], ref: Ref, depth: number): boolean {
  const node = program.node(ref);
  if (node.op === 'this') return true;
  if (node.op === 'global' || node.op === 'import') return /^(?:process|os|Bun|Deno|env|environ|config|settings|Config|Settings|constants)$/.test(node.name);
  return (node.op === 'member' || node.op === 'elem' || node.op === 'refine') && depth < 8 && isConfigured(program, makeRef(fileOf(ref), node.base), depth + 1);
}

/** `new Limiter()`, `RateLimiter(…)`: an object is made, nobody is asked. */
function isMaking(program: Context['program'], ref: SiteRef): boolean {
  const site = program.site(ref);
  const callee = program.node(makeRef(fileOf(ref), site.callee));
  return site.isNew || ((callee.op === 'import' || callee.op === 'member' || callee.op === 'global') && /^[A-Z]/.test(callee.name));
}
