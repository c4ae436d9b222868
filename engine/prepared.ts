/** What is made once for a set of models, and what a check is given. */
import { type LoadedModels, loadedModels } from './binding/packages';
import type { Models } from './binding/trie';
import type { AdvisoryList, ConfigurationTables, ModelDefinition, Rule } from './define';
import { createGate, type Gate } from './gate';
import type { CheckOptions, EngineOptions, Host } from './host';

export interface Prepared {
  /** The gate is made when it is first asked for. */
  forRun(): Pick<Run, 'userModels' | 'gate' | 'load' | 'compiled' | 'latest' | 'missing'>;
}

/** What is made once for a set of models: the gate at the first check, the models' graph when the first file is parsed. */
export function prepared(models: EngineOptions['models'], more: readonly ModelDefinition[]): Prepared {
  let gate: Gate | undefined;
  let compiled: Models | undefined;
  /** How many definitions it was made of. */
  let compiledOf = 0;
  let opened: Promise<LoadedModels> | undefined;
  let parts: LoadedModels | undefined;
  const load = async () => ('load' in models ? models.load() : models);
  return {
    forRun: () => ({
      userModels: more,
      gate: (gate ??= createGate(models, more)),
      load,
      compiled: async (compile, keys) => {
        // several checks may be under way at once: the keys are those of now, and what another check has loaded is not in the graph that was made before
        const asked = [...keys];
        if ('load' in models && models.parts) parts = await (opened ??= models.parts().then(loadedModels));
        await parts?.load(asked);
        if (!compiled || (parts && parts.count() !== compiledOf)) {
          const own = parts?.definitions() ?? (await load());
          compiledOf = own.length;
          // mistakes in a user's models are told at once
          compiled = compile([...own, ...more], (model) => own.includes(model), parts?.notes());
        }
        return compiled;
      },
      latest: () => compiled,
      missing: () => parts?.missing ?? new Set(),
    }),
  };
}

type Compile = (models: readonly ModelDefinition[], isDeferred: (model: ModelDefinition) => boolean, onLookUp: ((key: string) => void) | undefined) => Models;

export interface Run {
  host: Host;
  options: CheckOptions;
  rules: readonly Rule[];
  userModels: readonly ModelDefinition[];
  gate: Gate;
  load: () => Promise<readonly ModelDefinition[]>;
  /** Loaded and made when the first file is parsed: most runs of a hook need none. At least those that may be looked up by these keys. */
  compiled: (compile: Compile, keys: Iterable<string>) => Promise<Models>;
  /** What `compiled` gave last, to this check or another one that is under way. */
  latest: () => Models | undefined;
  /** Keys that were looked up since, of models that are not loaded. */
  missing: () => ReadonlySet<string>;
  advisories: (() => Promise<AdvisoryList>) | undefined;
  configuration: (() => Promise<ConfigurationTables>) | undefined;
  now: () => number;
  coverage: Set<string>;
}
