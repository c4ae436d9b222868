/**
 * The structure of the project as rules with reasons: who may import whom, what the engine must not know, how long a file may
 * be, and that every file says what it is. A failing row prints its reason.
 */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import * as ts from 'typescript';
import { SINKS } from '../engine/concepts';
import { models } from '../models/index.gen';
import { rules } from '../rules/index.gen';
import { ROOT } from './support/fixtures';
import { importsOf, type SourceFile, sourceFiles } from './support/sources';

interface Row {
  /** The files it speaks of; the first row that fits a file decides. */
  files: RegExp;
  /** What they may import, types included. */
  may: readonly RegExp[];
  reason: string;
}

const NODE = /^node:(?!(fs|child_process)(\/|$))/;
/** The door, and what a host needs without loading the engine: contracts, configuration, text positions, decoding, manifests, the gate, notebooks. */
const ENGINE_DOOR = /^engine\/(index|config|define|concepts|finding|host|text|decode|manifests|limits|gate|notebook|survey)$/;
const INDEXES =
  /^(?:(?:models\/(?:index|gate|parts)|rules\/index|fixes\/index)\.gen|models\/_(?:advisories|configuration|ai-packages|ai-providers|usage-pages))$|^rules\/_practices$/;

const IMPORTS: readonly Row[] = [
  { files: /^rules\/index\.gen\.ts$/, may: [/^engine\/define$/, /^rules\//], reason: 'the index lists the rules and nothing else' },
  { files: /^models\/(?:index|gate|parts)\.gen\.ts$/, may: [/^engine\/(?:define|host)$/, /^models\//], reason: 'the indexes list the models and nothing else' },
  { files: /^fixes\/index\.gen\.ts$/, may: [/^fixes\//], reason: 'the index lists the fixes and nothing else' },
  { files: /^rules\//, may: [/^engine\/define$/], reason: 'a rule is a definition: it meets models only in the vocabulary of engine/concepts.ts' },
  {
    files: /^models\//,
    may: [/^engine\/define$/, /^models\/_/, /^models\/advisories\.json$/],
    reason: 'a model is a definition: it meets rules only in the vocabulary of engine/concepts.ts',
  },
  {
    files: /^engine\/frontends\/javascript\//,
    may: [
      /^engine\/frontends\/javascript\//,
      /^engine\/ir\//,
      /^engine\/text$/,
      /^(oxc-parser(\/src-js\/bindings)?|@oxc-parser\/binding-[\w-]+|typescript|@typescript-eslint\/[a-z-]+)$/,
      /^node:module$/,
    ],
    reason: 'a front end turns text into IR; it knows its parser (and how to load it where it is installed), the IR, and no other front end',
  },
  {
    files: /^engine\/frontends\/python\//,
    may: [/^engine\/frontends\/python\//, /^engine\/ir\//, /^engine\/text$/, /^engine\/notebook\/form$/, /^web-tree-sitter$/],
    reason: 'a front end turns text into IR; it knows its parser, the form of a notebook’s text, the IR, and no other front end',
  },
  { files: /^engine\/ir\//, may: [/^engine\/ir\//], reason: 'the IR is what front ends and analysis share, so it depends on neither' },
  {
    files: /^engine\/(?!extract\.ts)/,
    may: [/^engine\/(?!frontends)/, /^(jsonc-parser|fastest-levenshtein|semver|@renovatebot\/pep440|yaml)$/],
    reason: 'the engine imports nothing outside the engine, and after lowering it does not know the source language',
  },
  { files: /^engine\//, may: [/^engine\//], reason: 'what parses files is the one place that knows both front ends' },
  {
    files: /^fixes\/_python\/file\.ts$/,
    may: [/^engine\/frontends\/python\/(parse|cursor|notebook)$/, /^engine\/notebook$/, /^fixes\//, /^web-tree-sitter$/],
    reason: 'fixes read Python with the front end’s parser; the one file that loads it',
  },
  {
    files: /^fixes\//,
    may: [/^engine\/(define|finding|text|keys|notebook)$/, /^fixes\//, /^(typescript|ignore)$/],
    reason: 'a fix prints code; it finds nothing by itself',
  },
  {
    files: /^workspace\//,
    may: [/^workspace\//, ENGINE_DOOR, /^node:/, /^(ignore|jsonc-parser|typescript)$/],
    reason: 'the workspace is the disk for both hosts; it decides nothing about findings',
  },
  {
    files: /^incident\//,
    may: [/^incident\//, ENGINE_DOOR, /^workspace\//, NODE],
    reason: 'what is told of a leaked key is the same for the command and the editor; it asks git through the workspace',
  },
  {
    files: /^cli\/reporters\//,
    may: [/^cli\//, ENGINE_DOOR, NODE, /^rules\/_practices$/, /^(picocolors|entities)$/],
    reason: 'a reporter turns findings into text and touches no disk; what rules are for, and the lists they refer to, stands in one table',
  },
  {
    files: /^cli\/boot\.ts$/,
    may: [/^node:/],
    reason: 'what loads the program knows nothing of it',
  },
  {
    files: /^cli\/parser\.ts$/,
    may: [/^engine\/frontends\/python\/parser$/, /^workspace\/parser-thread$/, /^node:worker_threads$/],
    reason: 'the thread that parses knows the parser and who asks it, and nothing of what the trees are for',
  },
  {
    files: /^cli\/gater\.ts$/,
    may: [/^engine\/scanner$/, /^models\/gate\.gen$/, /^workspace\/(gate-thread|read|resolve)$/, /^node:worker_threads$/],
    reason: 'the thread that looks at files knows the gate, its tables, the disk and who asks it, and nothing of what the scans are for',
  },
  {
    files: /^cli\/(inputs|write-fixes|baseline|output)\.ts$/,
    may: [/^cli\//, ENGINE_DOOR, /^workspace\//, /^fixes\/fixer$/, /^node:/],
    reason: 'only these files of the command touch the disk',
  },
  {
    files: /^cli\/inventory\/cyclonedx\.ts$/,
    may: [/^cli\//, ENGINE_DOOR, /^@cyclonedx\/cyclonedx-library$/],
    reason: 'the one file that writes bills of materials knows the library for them',
  },
  {
    files: /^cli\/lsp\.ts$/,
    may: [/^cli\//, /^server\/main$/],
    reason: 'the command starts the language server and knows nothing else of it',
  },
  {
    files: /^cli\/mcp\//,
    may: [/^cli\//, ENGINE_DOOR, /^fixes\/fixer$/, /^workspace\//, NODE, /^(@modelcontextprotocol\/sdk|zod)$/],
    reason: 'shapes of the Model Context Protocol exist only in cli/mcp/, which uses no network',
  },
  {
    files: /^cli\/redteam\//,
    may: [/^cli\//, ENGINE_DOOR, /^yaml$/],
    reason: 'what an attack on a project looks like; it reads no disk and sends nothing',
  },
  {
    files: /^cli\//,
    may: [/^cli\//, /^incident\//, ENGINE_DOOR, INDEXES, /^fixes\/fixer$/, /^workspace\//, NODE, /^(picocolors|diff)$/, /^package\.json$/],
    reason: 'the command uses the engine through its door, and the disk through workspace/ and its own few files for it',
  },
  {
    files: /^server\//,
    may: [
      /^server\//,
      /^incident\//,
      ENGINE_DOOR,
      INDEXES,
      /^workspace\//,
      /^fixes\//,
      /^node:/,
      /^vscode-(languageserver|languageserver-textdocument|uri)$/,
      /^package\.json$/,
    ],
    reason: 'LSP shapes exist only in server/',
  },
  {
    files: /^client\//,
    may: [/^client\//, /^server\/protocol$/, /^workspace\/hooks$/, /^vscode$/, /^vscode-languageclient$/, /^node:/],
    reason: 'the client only starts the server and shows what it says; the hook it writes is the command’s',
  },
  { files: /^(test|scripts|bench)\//, may: [/^/], reason: 'tools and tests may look at everything' },
];

const MAX_LINES = 400;
const LONG_TABLES: readonly { files: RegExp; reason: string }[] = [
  { files: /^models\//, reason: 'a model is one table of one library; cut in two, it could not be read beside the library’s documentation' },
];

const files = sourceFiles();

describe('architecture', () => {
  test('imports follow the table', () => {
    const problems = files.flatMap((file) => {
      const row = IMPORTS.find((candidate) => candidate.files.test(file.path));
      if (!row) return [`${file.path}: no row of the table speaks of it`];
      return file.imports.filter(({ target }) => !row.may.some((may) => may.test(target))).map(({ target }) => `${file.path} imports ${target}: ${row.reason}`);
    });
    report(problems);
  });

  test('every row of the table speaks of some file or a folder still to come', () => {
    const toCome = [/server/, /client/, /_/];
    const idle = IMPORTS.filter((row) => !files.some((file) => row.files.test(file.path)) && !toCome.some((part) => part.test(row.files.source)));
    report(idle.map((row) => `${row.files} fits no file`));
  });

  test('the core of the command loads no parser', () => {
    const parsers = /^(oxc-parser|@oxc-parser\/.*|typescript|@typescript-eslint\/.*|web-tree-sitter|semver|@renovatebot\/pep440|yaml)$/;
    const byTarget = new Map(files.map((file) => [file.path.replace(/\.[mc]?[jt]s$/, ''), file]));
    const problems: string[] = [];
    const visited = new Set<string>();
    const visit = (target: string, trail: readonly string[]) => {
      if (parsers.test(target)) problems.push([...trail, target].join(' → '));
      const file = byTarget.get(target);
      if (!file || visited.has(target)) return;
      visited.add(target);
      for (const { target: next, kind } of file.imports) if (kind === 'static') visit(next, [...trail, target]);
    };
    const core = ['cli/main', 'cli/run', 'engine/index', 'models/index.gen', 'rules/index.gen'];
    for (const target of core) {
      assert.ok(byTarget.has(target), `there is no ${target}: this test looks at nothing`);
      visit(target, []);
    }
    report(problems);
  });

  test('the engine knows no disk, process, clock or network', () => {
    const outside = new Set([
      'process',
      'console',
      'performance',
      'Date',
      'Buffer',
      'require',
      'fetch',
      'setTimeout',
      'setInterval',
      'setImmediate',
      '__dirname',
      '__filename',
    ]);
    const engine = files.filter((file) => file.path.startsWith('engine/') && !file.path.startsWith('engine/frontends/'));
    report(
      engine.flatMap((file) =>
        globalsUsed(file)
          .filter((name) => outside.has(name))
          .map((name) => `${file.path} uses ${name}`),
      ),
    );
  });

  test('a rule names no library, and a model no rule', () => {
    const packages = models.flatMap((model) => [...Object.keys(model.packages.npm ?? {}), ...Object.keys(model.packages.pypi ?? {})]);
    const libraries = new Set(packages.filter((name) => !(name in SINKS))); // `path` is a concept, too
    const ids = new Set(rules.map((rule) => rule.id));
    const named = (folder: RegExp, names: ReadonlySet<string>) =>
      files
        .filter((file) => folder.test(file.path) && !file.path.endsWith('.gen.ts'))
        .flatMap((file) =>
          stringsOf(file)
            .filter((text) => names.has(text))
            .map((text) => `${file.path} names "${text}"`),
        );
    report([...named(/^rules\//, libraries), ...named(/^models\//, ids)]);
  });

  test(`no file is longer than ${MAX_LINES} lines`, () => {
    const long = files.filter((file) => !file.path.endsWith('.gen.ts') && !LONG_TABLES.some((table) => table.files.test(file.path)));
    report(
      long
        .map((file) => ({ file, lines: file.text.trimEnd().split('\n').length }))
        .filter(({ lines }) => lines > MAX_LINES)
        .map(({ file, lines }) => `${file.path} has ${lines} lines`),
    );
  });

  test('every file opens by saying what it is', () => {
    report(files.filter((file) => !/^(#!.*\n)?(\/\*\*|\/\/ )/.test(file.text)).map((file) => `${file.path} has no opening comment`));
  });

  test('every dependency has a line of reason in CONTRIBUTING.md', () => {
    const { dependencies, optionalDependencies, devDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    assert.equal(dependencies, undefined, 'everything is bundled; a dependency would be installed with the extension');
    const guide = readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8');
    const names = Object.keys({ ...optionalDependencies, ...devDependencies });
    report(names.filter((name) => !guide.includes(`\`${name}\``)).map((name) => `${name} has no reason`));
  });

  test('links between the pages lead somewhere', () => {
    const pages = ['.', 'docs', 'docs/rules'].flatMap((folder) =>
      readdirSync(join(ROOT, folder)).flatMap((name) => (name.endsWith('.md') ? [join(folder, name)] : [])),
    );
    const links = pages.flatMap((page) =>
      [
        ...readFileSync(join(ROOT, page), 'utf8')
          .replace(/^```[\s\S]*?^```/gm, '')
          .matchAll(/\]\(([^)#\s]+)[^)]*\)/g),
      ]
        .map(([, target]) => target as string)
        .filter((target) => !/^[a-z]+:/.test(target))
        .map((target) => ({ page, target })),
    );
    assert.ok(links.length > 10, `${links.length} links`);
    report(links.filter(({ page, target }) => !existsSync(join(ROOT, dirname(page), target))).map(({ page, target }) => `${page} links to ${target}`));
  });

  test('the lockfile serves every platform and names no download address', () => {
    const text = readFileSync(join(ROOT, 'package-lock.json'), 'utf8');
    const { packages } = JSON.parse(text) as { packages: Record<string, { optionalDependencies?: Record<string, string> }> };
    const wanted = Object.values(packages).flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}));
    report(wanted.filter((name) => !packages[`node_modules/${name}`]).map((name) => `${name} has no entry, so \`npm ci\` refuses`));
    assert.doesNotMatch(text, /"resolved"/);
  });

  test('imports of every form are seen', () => {
    const text = `import a from './a'; import type { B } from '../b'; import { type C } from 'c'; import { type D, e } from '@s/d/x';
      export * from './f'; const g = await import('node:g'); const h = require('h'); type I = import('i').I; export type { J } from './j';`;
    const seen = importsOf(ts.createSourceFile('engine/x.ts', text, ts.ScriptTarget.Latest, true)).map(({ target, kind }) => `${kind} ${target}`);
    assert.deepEqual(seen, ['static engine/a', 'type b', 'type c', 'static @s/d', 'static engine/f', 'dynamic node:g', 'dynamic h', 'type i', 'type engine/j']);
    assert.ok(!ENGINE_DOOR.test('engine/check') && !NODE.test('node:fs/promises') && NODE.test('node:path'));
  });
});

function report(problems: readonly string[]): void {
  assert.ok(problems.length === 0, problems.join('\n'));
}

/** Identifiers that are read as values and are neither properties nor declared in the file. */
function globalsUsed(file: SourceFile): string[] {
  const declared = new Set<string>();
  const used = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) {
      const { parent } = node;
      const declares =
        (ts.isVariableDeclaration(parent) ||
          ts.isParameter(parent) ||
          ts.isBindingElement(parent) ||
          ts.isFunctionDeclaration(parent) ||
          ts.isImportSpecifier(parent)) &&
        parent.name === node;
      const isName =
        (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
        ts.isTypeNode(parent) ||
        ts.isPropertySignature(parent) ||
        ts.isMethodSignature(parent);
      const isKey = (ts.isPropertyAssignment(parent) || ts.isPropertyDeclaration(parent) || ts.isMethodDeclaration(parent)) && parent.name === node;
      if (declares) declared.add(node.text);
      else if (!isName && !isKey) used.add(node.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(file.syntax);
  return [...used].filter((name) => !declared.has(name));
}

function stringsOf(file: SourceFile): string[] {
  const strings: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) return;
    if (ts.isStringLiteralLike(node)) strings.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(file.syntax);
  return strings;
}
