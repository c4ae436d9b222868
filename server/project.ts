/**
 * One folder of the workspace as the engine's host: which files it has, which configuration is in force for each, the open documents
 * over the disk, and one check of all or some of them. A folder is checked as the command checks it, so both find the same. A document
 * outside of all folders is a project of its own, which has the files that are open and no others. It publishes nothing.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { followsUnitTests, isTextOnly, KEY_MAX_AGE, levelsOf } from '../engine/config';
import {
  type CheckOptions,
  createMemory,
  type Engine,
  type Finding,
  type Host,
  type Level,
  type ModelCall,
  type Notice,
  type UserModels,
} from '../engine/index';
import { today } from '../workspace/clock';
import { listFiles, reasonToSkip } from '../workspace/files';
import { createHost } from '../workspace/host';
import { isInside, projectRoot, relativePath } from '../workspace/root';
import type { Configuration, Configurations } from './configuration';
import type { OpenFiles } from './open-files';
import type { Settings } from './settings';

export interface ProjectOptions {
  engine: Engine;
  /** Directory of the running program, where the grammars are looked for. */
  programDirectory: string;
  /** Absolute. A folder of the workspace, or that of a single document. */
  directory: string;
  isFolder: boolean;
  /** Whether a file is this project's: a folder of the workspace may lie within another. */
  owns: (file: string) => boolean;
  open: OpenFiles;
  configurations: Configurations;
}

export interface CheckRequest {
  /** Absolute paths of the files to look at; without it every file. */
  files?: readonly string[];
  /** The files whose findings are wanted; without it every file that is looked at. */
  wanted?: ReadonlySet<string>;
  settings: Settings;
  /** Texts in place of those that files have, by root-relative path. */
  texts?: ReadonlyMap<string, string>;
  /** Describe the model calls of these files too. */
  calls?: readonly string[];
  progress?: Host['progress'];
}

export interface Checked {
  /** By absolute path; files without findings are not in it. */
  findings: ReadonlyMap<string, Finding[]>;
  calls: ReadonlyMap<string, ModelCall[]>;
  notices: Notice[];
  /** Every configuration that was in force for some file. */
  configurations: Configuration[];
  files: number;
}

export interface Project {
  /** Absolute; findings' paths are relative to it. */
  readonly root: string;
  readonly directory: string;
  readonly isFolder: boolean;
  /** Why only open documents are checked, where that is so. */
  readonly limit: string | undefined;
  /** @param file absolute path. @returns whether a check of the whole project looks at it. */
  has(file: string): boolean;
  check(request: CheckRequest): Promise<Checked>;
  /** A file changed on the disk, or came or went. */
  changed(file: string): void;
  /** Files came or went, or what decides which files there are and what imports mean. */
  reset(): void;
}

/** More files than this in one folder are no project but a disk. */
const MOST_FILES = 50_000;

export function createProject(options: ProjectOptions): Project {
  const { open, configurations, directory } = options;
  const root = projectRoot([directory], directory);
  const isBroad = directory === os.homedir() || directory === path.parse(directory).root;
  let limit = isBroad && options.isFolder ? `${directory} is not one project` : undefined;
  let listing: ReadonlySet<string> | undefined;
  let host: Host | undefined;
  const memory = createMemory();
  const revisions = new Map<string, string>();
  /** How often a file was said to have changed: its time and size may be the same. */
  const changes = new Map<string, number>();
  const userModels = new Map<string, UserModels>();

  const relative = (file: string) => relativePath(root, file);
  const absolute = (name: string) => path.join(root, name);
  const configurationOf = (file: string) => configurations.nearest(path.dirname(file), root);

  /** Absolute paths of what a scan of the folder would read. */
  function listed(): ReadonlySet<string> {
    if (listing) return listing;
    listing = new Set();
    if (!options.isFolder || isBroad || !fs.existsSync(directory)) return listing;
    const { files } = listFiles({ root, inputs: [directory], ignore: configurations.nearest(directory, root).ignore });
    limit = files.length > MOST_FILES ? `${directory} has ${files.length} files` : undefined;
    if (limit === undefined) listing = new Set(files.map(absolute));
    return listing;
  }

  /** A document that is not saved yet, or not in the listing yet, is checked when a listing would have it. */
  const isWanted = (file: string): boolean => {
    if (!options.owns(file)) return false;
    const { ignore } = configurationOf(file);
    if (!listed().has(file)) return isInside(directory, file) && reasonToSkip(root, file, ignore) === undefined;
    // the folder's own patterns have been applied to the listing
    return ignore.length === 0 || ignore[0]?.directory === configurations.nearest(directory, root).ignore[0]?.directory || !reasonToSkip(root, file, ignore);
  };

  function everyFile(): string[] {
    const files = [...listed()].filter(isWanted);
    for (const { file } of open.all()) if (!listed().has(file) && isWanted(file)) files.push(file);
    return files;
  }

  /** Files under the same levels and models; most projects have one such group. */
  function groupsOf(files: Iterable<string>, settings: Settings) {
    const groups = new Map<string, { configuration: Configuration; levels: Map<string, Level>; textOnly: boolean; unitTests: boolean; files: Set<string> }>();
    for (const file of files) {
      const configuration = configurationOf(file);
      const { config } = configuration;
      const preset = config.preset ?? settings.preset ?? 'recommended';
      const levels = levelsOf(options.engine.rules, preset, settings.rules, config.rules);
      const textOnly = isTextOnly(options.engine.rules, preset, levels);
      const unitTests = followsUnitTests(preset, config);
      const key = `${config.models || configuration.baseline ? configuration.file : ''}|${textOnly}|${unitTests}|${[...levels].map(([id, level]) => `${id}=${level}`).join()}`;
      const group = groups.get(key) ?? { configuration, levels, textOnly, unitTests, files: new Set() };
      group.files.add(file);
      groups.set(key, group);
    }
    return groups.values();
  }

  /** The same object while the models stay the same, as the engine asks for. */
  function modelsOf({ file, config }: Configuration): UserModels | undefined {
    if (file === undefined || !config.models) return undefined;
    let models = userModels.get(file);
    if (models?.definitions !== config.models) userModels.set(file, (models = { definitions: config.models, directory: relative(path.dirname(file)) }));
    return models;
  }

  /** One host for all checks, until it is reset: what it has learned of imports and versions stays true. */
  function hostOf(targets: readonly string[], texts: CheckRequest['texts'], progress: Host['progress']): Host {
    const disk = (host ??= createHost({ root, targets: [], programDirectory: options.programDirectory }));
    const held = (name: string) => {
      const text = texts?.get(name);
      return text === undefined ? open.at(absolute(name))?.bytes : Buffer.from(text);
    };
    const revision = (name: string) => (texts?.has(name) ? undefined : (open.at(absolute(name))?.mark ?? revisionOnDisk(absolute(name))));
    return { ...disk, targets, progress, read: (name) => held(name) ?? disk.read(name), revision };
  }

  /** What tells one state of a file on the disk from another; asked of the disk again when the file is said to have changed. */
  function revisionOnDisk(file: string): string {
    let revision = revisions.get(file);
    if (revision === undefined) {
      try {
        const { mtimeMs, size, ino } = fs.statSync(file);
        revision = `${mtimeMs} ${size} ${ino} ${changes.get(file) ?? 0}`;
      } catch {
        revision = 'none';
      }
      revisions.set(file, revision);
    }
    return revision;
  }

  async function check({ files, wanted, settings, texts, calls, progress }: CheckRequest): Promise<Checked> {
    const looked = files ? files.filter(isWanted) : everyFile();
    const targets = looked.map(relative).sort();
    const shown = wanted ? looked.filter((file) => wanted.has(file)) : looked;
    const checked = { findings: new Map<string, Finding[]>(), calls: new Map<string, ModelCall[]>(), notices: [] as Notice[] };
    const used = new Map<string | undefined, Configuration>();
    for (const file of shown) used.set(configurationOf(file).file, configurationOf(file));
    for (const group of groupsOf(shown, settings)) {
      const models = modelsOf(group.configuration);
      const described = calls?.filter((file) => group.files.has(file)).map(relative);
      const { levels, textOnly, unitTests } = group;
      const { baseline: entries } = group.configuration;
      const baseline = entries && { entries, today: today() };
      const keyAge = { today: today(), days: group.configuration.config.keyMaxAge ?? KEY_MAX_AGE };
      const request: CheckOptions = {
        levels,
        keyAge,
        textOnly,
        unitTests,
        memory,
        baseline,
        ...(models ? { models } : {}),
        ...(described?.length ? { calls: described } : {}),
      };
      const result = await options.engine.check(hostOf(targets, texts, progress), request);
      for (const finding of result.findings) enter(checked.findings, absolute(finding.location.path), finding, group.files);
      for (const call of result.modelCalls ?? []) enter(checked.calls, absolute(call.location.path), call, group.files);
      checked.notices.push(...result.notices.filter((notice) => notice.kind === 'configuration' || group.files.has(absolute(notice.path))));
    }
    return { ...checked, configurations: [...used.values()], files: looked.length };
  }

  return {
    root,
    directory,
    isFolder: options.isFolder,
    get limit() {
      return limit;
    },
    has: (file) => isInside(directory, file) && (open.at(file) !== undefined || listed().has(file)) && isWanted(file),
    check,
    changed: (file) => {
      changes.set(file, (changes.get(file) ?? 0) + 1);
      revisions.delete(file);
    },
    reset: () => {
      listing = undefined;
      host = undefined;
      revisions.clear();
    },
  };
}

function enter<T>(into: Map<string, T[]>, file: string, value: T, files: ReadonlySet<string>): void {
  if (!files.has(file)) return;
  const list = into.get(file);
  if (list) list.push(value);
  else into.set(file, [value]);
}
