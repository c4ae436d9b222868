/** What is made once for a set of models, and what a check is given. */
import { type LoadedModels, loadedModels } from './binding/packages';
import type { Models } from './binding/trie';
import type { AdvisoryList, ConfigurationTables, ModelDefinition, Rule } from './define';
import { createGate, type Gate } from './gate';
import type { CheckOptions, EngineOptions, Host } from './host';

export interface Prepared {
  /** The gate is made when it is first asked for. */
  forRun(): Pick<Run, 'userModels' | 'gate' | 'load' | 'compiled' | 'missing'>;
}

/** What is made once for a set of models: the gate at the first check, the models' graph when the first file is parsed. */
export function prepared(models: EngineOptions['models'], more: readonly ModelDefinition[]): Prepared {
  let gate: Gate | undefined;
  let compiled: Models | undefined;
  let parts: LoadedModels | undefined;
  const load = async () => ('load' in models ? models.load() : models);
  return {
    forRun: () => ({
      userModels: more,
      gate: (gate ??= createGate(models, more)),
      load,
      compiled: async (compile, keys) => {
        if ('load' in models && models.parts) parts ??= loadedModels(await models.parts());
        if ((await parts?.load(keys)) || !compiled) {
          const own = parts?.definitions() ?? (await load());
          // mistakes in a user's models are told at once
          compiled = compile([...own, ...more], (model) => own.includes(model), parts?.note);
        }
        return compiled;
      },
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
  /** Keys that were looked up since, of models that are not loaded. */
  missing: () => ReadonlySet<string>;
  advisories: (() => Promise<AdvisoryList>) | undefined;
  configuration: (() => Promise<ConfigurationTables>) | undefined;
  now: () => number;
  coverage: Set<string>;
}
