/** What a project holds and connects to beside models: vector stores, models and data sets that are loaded, MCP servers in code. */
import type { CallEntry } from '../binding/trie';
import { fileOf, makeRef, type SiteRef } from '../dataflow/program';
import { withoutCredentials } from './calls';
import { hostOf, originOf } from './providers';
import { shown, textAt } from './texts';
import { holderOf } from './tools';
import type { EstateData, EstateServer, EstateStore, EstateText } from './types';
import type { View } from './view';

const HAZARDS = new Set(['unsafe-load', 'remote-code', 'unpinned-download', 'unverified-data']);

function calleeOf({ program, code }: View, ref: SiteRef): string {
  const { calleeStart, calleeEnd } = program.site(ref);
  return code(fileOf(ref), calleeStart, calleeEnd);
}

export function findStores(view: View): EstateStore[] {
  return view.sites('store').map(({ ref, entries }): EstateStore => {
    const main = entries.find(({ is }) => is === 'store') as CallEntry;
    const site = view.program.site(ref);
    const callee = calleeOf(view, ref);
    const name = textAt(view, view.role(ref, entries, 'name'));
    const url = textAt(view, view.role(ref, entries, 'baseUrl'));
    return {
      ...view.entry('store', { file: fileOf(ref), ...site }, callee, main.sdk, { site: ref }),
      callee,
      name: { ...name, text: withoutCredentials(name.text) },
      host: hostOf(url.text) ?? hostOf(name.text),
    };
  });
}

export function findData(view: View): EstateData[] {
  const { program, context } = view;
  return program.files.flatMap((facts, file) =>
    [...facts.sites]
      .sort((a, b) => a.start - b.start)
      .flatMap((site): EstateData[] => {
        const ref = makeRef(file, site.id);
        const { entries } = context.calls.target(ref);
        const hazards = [...new Set(entries.flatMap((entry) => entry.hazards.filter(({ concept }) => HAZARDS.has(concept)).map(({ does }) => does)))].sort();
        const said = entries.find(({ is }) => is === 'model-file' || is === 'data-set');
        const dangerous = entries.find((entry) => entry.hazards.some(({ concept }) => HAZARDS.has(concept)));
        const main = said ?? dangerous;
        if (!main) return [];
        const callee = calleeOf(view, ref);
        const told = view.role(ref, entries, 'name', 'model');
        const first = context.calls.places(ref, { text: '[0]', root: { kind: 'positional', index: 0 }, segments: [] });
        const name = textAt(view, told.length > 0 ? told : first);
        // a table is read from anywhere; only what is fetched, or is told to be data for models, belongs here
        if (!said && name.text === undefined && name.variables.length === 0) return [];
        // a commit's hash looks like a key and is none
        const at = view.role(ref, entries, 'revision');
        const revision: EstateText = { ...textAt(view, at), text: view.constant(at) };
        return [
          {
            ...view.entry('data', { file, ...site }, [callee, name.text ?? ''].filter(Boolean).join('#'), main.sdk, { site: ref }),
            kind: said
              ? said.is === 'data-set'
                ? 'data-set'
                : 'model'
              : /unverified-data/.test(main.hazards.map(({ concept }) => concept).join())
                ? 'data-set'
                : 'model',
            callee,
            name: { ...name, text: withoutCredentials(name.text) },
            from: fromOf(name, main),
            revision: revision.text === undefined && revision.variables.length === 0 ? undefined : revision,
            hazards,
          },
        ];
      }),
  );
}

function fromOf({ text }: EstateText, { is }: CallEntry): EstateData['from'] {
  if (text === undefined) return 'unknown';
  if (/^[a-z][a-z+.-]*:\/\//i.test(text)) return 'address';
  if (
    /^(?:\.{0,2}\/|~|[A-Za-z]:\\|\{)/.test(text) ||
    /\.(?:pt|pth|ckpt|bin|pkl|pickle|joblib|onnx|safetensors|gguf|h5|keras|npz?|csv|jsonl?|parquet|txt|sav)$/i.test(text)
  )
    return 'file';
  return is === 'model-file' || is === 'data-set' ? 'hub' : 'file';
}

/** MCP servers that are made in code, and those that code connects to. */
export function findServers(view: View): EstateServer[] {
  const { context } = view;
  return view.sites('mcp-server', 'mcp-client').map(({ ref, entries }): EstateServer => {
    const main = entries.find(({ is }) => is === 'mcp-server' || is === 'mcp-client') as CallEntry;
    const site = view.program.site(ref);
    const sink = (...concepts: string[]) =>
      textAt(
        view,
        entries.flatMap((entry) => entry.sinks.filter(({ concept }) => concepts.includes(concept)).flatMap(({ at }) => context.calls.places(ref, at))),
      );
    const program = sink('shell-command');
    const args = sink('command-argument');
    const url = sink('url');
    const isGiven = (text: EstateText) => text.text !== undefined || text.variables.length > 0;
    const told = view.constant(view.role(ref, entries, 'name'));
    const name = (told === undefined ? undefined : shown(told)) ?? (main.is === 'mcp-server' ? undefined : holderOf(view, ref));
    const line = [program.text, args.text, ...args.others].filter((each) => each !== undefined).join(' ');
    return {
      ...view.entry('server', { file: fileOf(ref), ...site }, name ?? calleeOf(view, ref), main.sdk, { site: ref }),
      form: main.is === 'mcp-server' ? 'defined' : 'connected',
      name,
      command: isGiven(program) ? { ...program, text: line || undefined } : undefined,
      url: isGiven(url) ? { ...url, text: withoutCredentials(url.text) } : undefined,
      variables: [],
      tools: [],
    };
  });
}

/** The server that a tool is registered at: `server.registerTool(…)`, `@server.tool()`. */
export function serverOf(view: View, site: SiteRef, servers: ReadonlyMap<SiteRef, EstateServer>): EstateServer | undefined {
  const { receiver, callee } = view.program.site(site);
  const origin = originOf(view, makeRef(fileOf(site), receiver ?? callee), (each) => servers.has(each));
  return origin.clients.map((each) => servers.get(each)).find(Boolean);
}
