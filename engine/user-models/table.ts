/**
 * What a model in a configuration file may say: every key, what stands there, and a sentence about it. The reader (read.ts)
 * checks by this table and the configuration's JSON schema is printed from it, so that the two cannot differ. What the keys mean is
 * the matter of engine/define.ts, whose `ModelDefinition` this mirrors; patterns of keys (`keys`) are left to built-in models.
 */
import { BARRIERS, CALL_KINDS, HAZARDS, POWERS, ROLES, SINKS, SOURCES } from '../concepts';

/**
 * What a path is relative to, and so how it may begin: an argument of a call, what comes back from it (`return`, or what a callback
 * is given), either of both, a parameter of a function, or a root (`absolute`).
 */
export type PathKind = 'argument' | 'result' | 'either' | 'target' | 'parameter' | 'absolute';

export type Shape =
  | { kind: 'text'; what: string }
  | { kind: 'flag' }
  /** Only `true`. */
  | { kind: 'yes' }
  /** A whole number from 0. */
  | { kind: 'count' }
  | { kind: 'one-of'; what: string; values: readonly string[] }
  | { kind: 'path'; of: PathKind }
  | { kind: 'type' }
  | { kind: 'glob' }
  | { kind: 'list'; of: Shape; orOne?: true }
  | { kind: 'nullable'; of: Shape }
  /** An object whose keys are names of a list, paths, or any text. */
  | { kind: 'map'; what: string; keys: readonly string[] | PathKind | 'any'; of: Shape }
  | { kind: 'object'; what: string; fields: Fields; needs?: readonly string[] }
  /** A concept, or a list of the concept and better words. */
  | { kind: 'read' }
  | { kind: 'test' }
  | { kind: 'schema' };

export type Fields = Readonly<Record<string, { shape: Shape; doc: string }>>;

// what a constant says by itself, no row has to say
/** Those that follow from a value itself, or from where else it goes, no row can name. */
const DERIVED = ['literal', 'hidden-instruction', 'prompt', 'instructions'];
const SOURCE_NAMES = Object.keys(SOURCES).filter((name) => !DERIVED.includes(name));
const path = (of: PathKind): Shape => ({ kind: 'path', of });
const paths = (of: PathKind): Shape => ({ kind: 'list', of: path(of), orOne: true });
const text = (what: string): Shape => ({ kind: 'text', what });
const sources = (of: PathKind): Shape => ({ kind: 'map', what: 'source', keys: SOURCE_NAMES, of: paths(of) });

export const READ_CONCEPTS: readonly string[] = SOURCE_NAMES;
export const SCHEMA_WORDS = ['open', 'closed'] as const;
export const SCHEMA_KEYS = ['fields', 'items', 'anyOf', 'pattern', 'wraps', 'json', 'expression'] as const;
export const TEST_WORDS = ['absent', 'present', 'variable'] as const;

const WHEN: Shape = { kind: 'map', what: 'condition', keys: 'argument', of: { kind: 'test' } };

const CALL: Shape = {
  kind: 'object',
  what: 'call',
  fields: {
    is: { shape: { kind: 'one-of', what: 'kind of call', values: CALL_KINDS }, doc: 'What kind of call this is.' },
    when: {
      shape: { kind: 'list', of: WHEN, orOne: true },
      doc: 'The row counts only when these arguments are so: path → true, false, "absent", "present", "variable" (no constant), a list of constants (`/…/` is a regular expression), or `like` or `unlike` texts with `*`.',
    },
    roles: { shape: { kind: 'map', what: 'role', keys: ROLES, of: paths('argument') }, doc: 'Where named arguments of a model call stand.' },
    sources: { shape: sources('result'), doc: 'What the call gives that is not to be trusted: concept → where in `return`, or in a callback.' },
    sourceText: { shape: text('words'), doc: 'Words for the source in messages, completing "its text comes from …".' },
    sinks: { shape: { kind: 'map', what: 'sink', keys: Object.keys(SINKS), of: paths('argument') }, doc: 'Arguments that do harm: concept → where.' },
    powers: {
      shape: { kind: 'list', of: { kind: 'one-of', what: 'power', values: Object.keys(POWERS) } },
      doc: 'What the call, or the tool that it makes, can do.',
    },
    unlimited: {
      shape: { kind: 'map', what: 'limit', keys: ['maxTokens', 'maxSteps', 'timeout'], of: text('words') },
      doc: 'Limits that are none or very large where the call does not set them: limit → what holds then.',
    },
    access: {
      shape: { kind: 'one-of', what: 'access', values: ['authentication', 'identity', 'rate-limit'] },
      doc: 'It refuses callers that are not known (`authentication`) or come too often (`rate-limit`), or tells who the caller is (`identity`).',
    },
    hazards: {
      shape: {
        kind: 'map',
        what: 'hazard',
        keys: Object.keys(HAZARDS),
        of: {
          kind: 'object',
          what: 'reason',
          needs: ['does', 'instead'],
          fields: {
            does: { shape: text('words'), doc: 'Completes "the call …" in messages.' },
            instead: { shape: text('words'), doc: 'What to write in its place.' },
            unsure: { shape: { kind: 'yes' }, doc: 'What decides it cannot be seen here: an error becomes a warning.' },
          },
        },
      },
      doc: 'The call is dangerous by itself where `when` holds: concept → why.',
    },
    barriers: {
      shape: { kind: 'map', what: 'barrier', keys: Object.keys(BARRIERS), of: paths('argument') },
      doc: 'The result is the argument at the path, made harmless in this way.',
    },
    guards: {
      shape: { kind: 'map', what: 'barrier', keys: Object.keys(BARRIERS), of: path('argument') },
      doc: 'Where the call is true as a condition, the argument at the path is harmless in this way.',
    },
    flows: { shape: { kind: 'map', what: 'flow', keys: 'either', of: paths('target') }, doc: 'What is handed on: from → to.' },
    alias: { shape: path('argument'), doc: 'The result is the very value at the path, for functions that return a function.' },
    binds: {
      shape: { kind: 'count' },
      doc: 'With `alias`: so many arguments are not those of the function, the others become its first ones (1 for `f.bind(object, a)`).',
    },
    next: {
      shape: { kind: 'count' },
      doc: 'The functions handed in are called one after the other with the same arguments; which parameter calls the next one.',
    },
    scalar: { shape: { kind: 'yes' }, doc: 'The result is a number or a boolean: it carries no text.' },
    returns: { shape: { kind: 'type' }, doc: 'A type of `types` that the result is a value of.' },
    callbackTypes: {
      shape: { kind: 'map', what: 'callback', keys: 'argument', of: { kind: 'list', of: { kind: 'nullable', of: { kind: 'type' } } } },
      doc: 'Types of the parameters of the function at a path.',
    },
    validates: {
      shape: {
        kind: 'list',
        of: {
          kind: 'object',
          what: 'validation',
          needs: ['data', 'by'],
          fields: {
            data: { shape: path('target'), doc: 'What was validated; an argument is, where the call is true as a condition.' },
            by: { shape: path('argument'), doc: 'The schema.' },
            json: { shape: { kind: 'yes' }, doc: 'The schema is a JSON Schema.' },
            throws: { shape: { kind: 'yes' }, doc: 'An argument is validated where the call returned, because it throws otherwise.' },
          },
        },
      },
      doc: 'What the call gives has been validated by the schema at a path.',
    },
    schema: {
      shape: { kind: 'schema' },
      doc: 'The result is a validator: "open", "closed", or one of fields, items, anyOf, pattern, wraps, json, expression with a path.',
    },
  },
};
const CALLS: Shape = { kind: 'list', of: CALL, orOne: true };

export const MODEL: Shape & { kind: 'object' } = {
  kind: 'object',
  what: 'model',
  needs: ['sdk'],
  fields: {
    sdk: { shape: text('a name'), doc: 'A name of its own; also the root of paths, when `roots` names none.' },
    title: { shape: text('a title'), doc: 'The name for people.' },
    docs: { shape: text('an address'), doc: 'Where the library is documented.' },
    packages: {
      shape: {
        kind: 'object',
        what: 'ecosystem',
        fields: {
          npm: { shape: { kind: 'map', what: 'package', keys: 'any', of: text('a version range') }, doc: 'npm packages: name → range of versions.' },
          pypi: { shape: { kind: 'map', what: 'package', keys: 'any', of: text('a version specifier') }, doc: 'PyPI packages: name → version specifier.' },
        },
      },
      doc: 'The packages it speaks of.',
    },
    roots: {
      shape: { kind: 'map', what: 'root', keys: 'any', of: { kind: 'list', of: text('a module'), orOne: true } },
      doc: 'Names for modules, to begin paths with. A module that begins with `./` or `../` is a file of the project, relative to the configuration file.',
    },
    ai: { shape: { kind: 'flag' }, doc: 'Code that imports it is part of the AI code.' },
    language: { shape: { kind: 'one-of', what: 'language', values: ['javascript', 'python'] }, doc: 'When it is for one language only.' },
    types: {
      shape: { kind: 'map', what: 'type', keys: 'any', of: { kind: 'list', of: path('absolute'), orOne: true } },
      doc: 'Names for values, to begin paths with: name → where such a value comes from.',
    },
    injected: {
      shape: { kind: 'list', of: { kind: 'type' } },
      doc: 'Types whose values the library itself hands to functions, such as a context: a parameter declared as one is none of `param[*]`.',
    },
    calls: { shape: { kind: 'map', what: 'call', keys: 'absolute', of: CALLS }, doc: 'What a function does: path → row, or a list of rows.' },
    reads: { shape: { kind: 'map', what: 'value', keys: 'absolute', of: { kind: 'read' } }, doc: 'Values that are sources when read.' },
    parts: {
      shape: { kind: 'map', what: 'property', keys: 'absolute', of: { kind: 'one-of', what: 'barrier', values: Object.keys(BARRIERS) } },
      doc: 'Properties that are a harmless part of the value they are read of: path → what they are safe for.',
    },
    writes: {
      shape: { kind: 'map', what: 'assignment', keys: 'absolute', of: { kind: 'one-of', what: 'sink', values: Object.keys(SINKS) } },
      doc: 'Assignments that are sinks; `*.name` is that property of any value.',
    },
    methods: { shape: { kind: 'map', what: 'method', keys: 'any', of: CALLS }, doc: 'Methods by name, of values whose type is unknown.' },
    shapes: {
      shape: {
        kind: 'list',
        of: {
          kind: 'object',
          what: 'shape',
          needs: ['name', 'keys'],
          fields: {
            name: { shape: text('a name'), doc: 'For reports.' },
            keys: {
              shape: { kind: 'list', of: { kind: 'list', of: text('a key'), orOne: true } },
              doc: 'Keys that are there together; a list in the list: one of these.',
            },
            handler: { shape: { kind: 'list', of: text('a key'), orOne: true }, doc: 'Keys that hold the function that is called.' },
            sources: { shape: sources('parameter'), doc: "Which of the function's parameters are sources." },
            classes: { shape: { kind: 'flag' }, doc: 'false: objects only.' },
            objects: { shape: { kind: 'flag' }, doc: 'false: classes only.' },
            schema: { shape: { kind: 'list', of: text('a key'), orOne: true }, doc: 'Keys that hold the validator of the first parameter.' },
            flows: {
              shape: { kind: 'map', what: 'flow', keys: 'either', of: paths('target') },
              doc: 'What the parts of such an object are put into: path from the object → channel.',
            },
          },
        },
      },
      doc: 'Objects and classes that are tools by the keys they have.',
    },
    entryPoints: {
      shape: {
        kind: 'list',
        of: {
          kind: 'object',
          what: 'entry point',
          fields: {
            file: { shape: { kind: 'glob' }, doc: 'Files by pattern, relative to the project: `*` within a folder, `**` over folders.' },
            exports: { shape: { kind: 'list', of: text('a name'), orOne: true }, doc: 'Names of exports; without it any.' },
            directive: { shape: text('a directive'), doc: 'The directive that marks the function or its file.' },
            decorator: { shape: path('absolute'), doc: 'The decorator that marks the function.' },
            assigned: { shape: path('absolute'), doc: 'The property that the function is assigned to.' },
            sources: { shape: sources('parameter'), doc: 'Which parameters are sources.' },
            sourceText: { shape: text('words'), doc: 'Words for the source in messages.' },
            returns: {
              shape: { kind: 'one-of', what: 'sink', values: Object.keys(SINKS) },
              doc: 'With a decorator: what the function returns is used as this.',
            },
            params: { shape: { kind: 'list', of: { kind: 'nullable', of: { kind: 'type' } } }, doc: 'Types of the parameters.' },
          },
        },
      },
      doc: 'Functions that a framework calls by convention.',
    },
  },
};

/** How a path of each kind may begin. */
export const BEGINNINGS: Record<Exclude<PathKind, 'absolute'>, string> = {
  argument: 'an argument: a name, `[0]`, `[*]`, `receiver`, `made([0])` or `tag.values[]`',
  result: 'what comes back: `return` or `callback(…).param[0]`',
  either: 'an argument, `return`, `callback(…)` or `channel(…)`',
  target: 'where it goes: `return`, `receiver`, `callback(…).param[0]`, `channel(…)` or an argument',
  parameter: 'a parameter: `param[0]` or `param[*]`',
};
