/**
 * Calls that are dangerous by themselves, as models say by a row's `hazards`, and one that follows from the roles `baseUrl` and
 * `transport`: a model service that is asked over plain HTTP, or through a transport that accepts any certificate. Follows no flow; constants are seen through variables as conditions of models see them.
 */
import { camel } from '../binding/path';
import { advance, type CallEntry } from '../binding/trie';
import type { HazardConcept, Role } from '../concepts';
import type { HazardModel } from '../define';
import type { Calls } from './calls';
import { isLocalPath } from './local-paths';
import { isOwnFile, isRestoring } from './own-files';
import { fileOf, makeRef, type Ref, type SiteRef } from './program';
import type { Context } from './search';
import type { Place } from './target';
import { look } from './when';

/** Attributes that hold where requests go. */
const BASE = /^(?:api_?base|base_?url)$/i;

export interface Hazard extends HazardModel {
  file: number;
  /** Of the whole call. */
  start: number;
  end: number;
  calleeStart: number;
  calleeEnd: number;
  /** The function it stands in. */
  fn: number;
}

/** @returns each call once, also where several rows say the same of it; the surest row is told */
export function findHazards(context: Context, concept: HazardConcept): Hazard[] {
  const { program, calls } = context;
  const found = program.files.flatMap((facts, file) =>
    facts.sites.flatMap((site): Hazard[] => {
      const ref = makeRef(file, site.id);
      const { entries } = calls.target(ref);
      if (entries.length === 0) return [];
      const said = entries.flatMap((entry) =>
        entry.hazards.flatMap((each) => (each.concept !== concept ? [] : program.isKnown(entry, file) ? [each] : [{ ...each, unsure: true as const }])),
      );
      const all = concept === 'insecure-endpoint' ? [...said, ...plainAddress(context, ref, entries), ...openTransport(context, ref, entries)] : said;
      const hazard = all.find((each) => !each.unsure) ?? all[0];
      if (!hazard || (concept === 'unsafe-load' && isRestoring(calls, ref))) return [];
      const { start, end, calleeStart, calleeEnd, fn } = site;
      const local = concept === 'remote-code' ? ofLocal(calls, ref, entries) : undefined;
      if (local === 'silent') return [];
      const { does, instead } = { ...hazard, ...local };
      const unsure = hazard.unsure || local !== undefined || (concept === 'unsafe-load' && filesOf(calls, ref, entries).some((each) => isOwnFile(calls, each)));
      return [{ does, instead, ...(unsure && { unsure: true as const }), file, start, end, calleeStart, calleeEnd, fn }];
    }),
  );
  return concept === 'insecure-endpoint' ? [...found, ...assignedAddresses(context)] : found;
}

/** The file that a call reads, by its role or as the first argument. */
function filesOf(calls: Calls, ref: SiteRef, entries: readonly CallEntry[]): readonly Ref[] {
  const named = placesOf(calls, ref, entries, 'name').map((place) => place.ref);
  const first = calls.program.site(ref).args.find((arg) => arg.name === undefined);
  return named.length > 0 || !first ? named : [makeRef(fileOf(ref), first.value)];
}

/**
 * What is left to say of code that comes with a model or data set, where that lies on the machine: a script beside a data set is its own code, and only the
 * configuration of a model may name another repository.
 */
function ofLocal(calls: Calls, ref: SiteRef, entries: readonly CallEntry[]): Pick<HazardModel, 'does'> | 'silent' | undefined {
  const names = placesOf(calls, ref, entries, 'name');
  if (names.length === 0 || !names.every((place) => place.segments.length === 0 && isLocalPath(calls, place.ref, ref))) return undefined;
  if (entries.some(({ is }) => is === 'data-set')) return 'silent';
  return { does: 'runs Python code that lies beside the model, or in the repository that its configuration names, because `trust_remote_code` is set' };
}

/** The address that all calls of a library go to, where it is set on the library itself: `openai.api_base = "http://…"`. */
function assignedAddresses(context: Context): Hazard[] {
  const { program, calls, used } = context;
  return program.files.flatMap((facts, file) =>
    facts.stores.flatMap((store): Hazard[] => {
      if (typeof store.key !== 'string' || !BASE.test(store.key)) return [];
      const states = advance(calls.denoter.libraryStates(makeRef(file, store.base)), camel(store.key));
      const write = states.find((state) => state.write?.concept === 'url')?.write;
      if (!write) return [];
      used.add(write.key);
      const { start, valueEnd: end, valueStart, fn } = store;
      const place = { ref: makeRef(file, store.value), segments: [] };
      return plainHosts(context, [place]).map((hazard) => ({ ...hazard, file, start, end, calleeStart: start, calleeEnd: valueStart, fn }));
    }),
  );
}

/** The base address of a model service that is a constant, without TLS, of a machine on a public network. */
const plainAddress = (context: Context, ref: SiteRef, entries: readonly CallEntry[]): HazardModel[] =>
  plainHosts(context, placesOf(context.calls, ref, entries, 'baseUrl'));

function plainHosts({ program, calls }: Context, places: readonly Place[]): HazardModel[] {
  const addresses = places.flatMap((place) =>
    look(program, place, calls).flatMap((seen) => {
      const node = typeof seen === 'string' ? undefined : program.node(seen.ref);
      return node?.op === 'const' && typeof node.value === 'string' ? [node.value] : [];
    }),
  );
  const host = addresses.map(publicPlainHost).find((each) => each !== undefined);
  if (host === undefined) return [];
  return [
    {
      does: `sends prompts, answers and the key to ${host} over plain HTTP`,
      instead: `use https://${host}, so that nobody on the way can read or change them`,
    },
  ];
}

/** A client of a model service that is given an agent or an HTTP client of its own, which accepts any certificate. */
function openTransport({ program, calls }: Context, ref: SiteRef, entries: readonly CallEntry[]): HazardModel[] {
  const isOpen = placesOf(calls, ref, entries, 'transport').some((place) =>
    look(program, place, calls).some((seen) => {
      const node = typeof seen === 'string' ? undefined : program.node(seen.ref);
      if (typeof seen === 'string' || node?.op !== 'call') return false;
      const made = calls.target(makeRef(fileOf(seen.ref), node.site)).entries;
      return made.some(({ hazards }) => hazards.some((each) => each.concept === 'unverified-tls'));
    }),
  );
  const does = 'talks to a model service through a transport that accepts any certificate, so anybody on the way can read and answer';
  return isOpen ? [{ does, instead: 'leave the check of certificates on, and give an authority of your own where one is needed' }] : [];
}

const placesOf = (calls: Calls, ref: SiteRef, entries: readonly CallEntry[], wanted: Role): Place[] =>
  entries.flatMap((entry) => entry.roles.filter(({ role }) => role === wanted).flatMap(({ at }) => calls.places(ref, at)));

/**
 * Names that never leave the machine or its own network: one label (a service of a container network), private addresses, and the endings that are kept
 * for networks of their own (RFC 6762, RFC 2606, RFC 8375, Kubernetes).
 */
const OWN_NETWORK =
  /^(?:[^.]+|127\..*|0\.0\.0\.0|10\..*|192\.168\..*|169\.254\..*|172\.(?:1[6-9]|2\d|3[01])\..*|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\..*|\[.*|.*\.(?:localhost|local|internal|intranet|lan|corp|home\.arpa|home|svc|test|example|invalid|ts\.net)|.*\.example\.(?:com|org|net))$/i;

/** @returns the host of an http address that lies on a public network */
function publicPlainHost(address: string): string | undefined {
  const host = /^http:\/\/(?:[^/@]*@)?(\[[^\]]*\]|[^/:?#]+)/i.exec(address.trim())?.[1];
  return host === undefined || /[{}<>$%]/.test(host) || OWN_NETWORK.test(host) ? undefined : host;
}
