/** MCP servers: where tools keep them, and what is unsafe in how they are started or reached. */
import { type ConfigurationCheck, type Hit, isTrue, itemsOf, type McpDialect, type McpServer, select, textOf, type Word } from '../../engine/define';
import { plainHost } from './_hosts';

const DATE = '2026-11-22';

/** A file may hold servers in several places. */
export const dialects: readonly McpDialect[] = [
  { files: /(?:^|\/)\.vscode\/mcp\.json$/, servers: ['servers'], source: 'https://code.visualstudio.com/docs/copilot/reference/mcp-configuration', date: DATE },
  {
    files: /(?:^|\/)(?:\.vscode\/settings\.json|[^/]+\.code-workspace|devcontainer\.json)$/,
    servers: ['**', 'mcp', 'servers'],
    source: 'https://code.visualstudio.com/docs/copilot/reference/mcp-configuration',
    date: DATE,
  },
  { files: /(?:^|\/)\.cursor\/mcp\.json$/, servers: ['mcpServers'], source: 'https://cursor.com/docs/context/mcp', date: DATE },
  {
    files: /(?:^|\/)(?:\.windsurf\/|\.codeium\/|mcp_config\.json$)/,
    servers: ['mcpServers'],
    source: 'https://docs.windsurf.com/windsurf/cascade/mcp',
    date: DATE,
  },
  {
    files: /(?:^|\/)\.roo\/mcp\.json$/,
    servers: ['mcpServers'],
    source: 'https://docs.roocode.com/features/mcp/using-mcp-in-roo',
    date: DATE,
  },
  { files: /(?:^|\/)\.mcp\.json$/, servers: ['mcpServers'], source: 'https://code.claude.com/docs/en/mcp', date: DATE },
  {
    files: /(?:^|\/)(?:\.(?:gemini|qwen)\/settings|gemini-extension)\.json$/,
    servers: ['mcpServers'],
    source: 'https://github.com/google-gemini/gemini-cli/blob/main/docs/tools/mcp-server.md',
    date: DATE,
  },
  {
    files: /(?:^|\/)\.?opencode\.jsonc?$/,
    servers: ['mcp'],
    source: 'https://opencode.ai/docs/mcp-servers/',
    date: DATE,
  },
  { files: /(?:^|\/)\.codex\/config\.toml$/, servers: ['mcp_servers'], source: 'https://developers.openai.com/codex/mcp', date: DATE },
  { files: /(?:^|\/)\.continue\//, servers: ['mcpServers'], source: 'https://docs.continue.dev/customize/deep-dives/mcp', date: DATE },
  { files: /(?:^|\/)\.zed\/settings\.json$/, servers: ['context_servers'], source: 'https://zed.dev/docs/ai/mcp', date: DATE },
  { files: /(?:^|\/)\.?crush\.json$/, servers: ['mcp'], source: 'https://github.com/charmbracelet/crush', date: DATE },
  { files: /\.json[c]?$/, servers: ['mcpServers'], source: 'https://modelcontextprotocol.io/docs/develop/connect-local-servers', date: DATE },
  {
    files: /(?:^|\/)[^/]*mcp[^/]*\.jsonc?$/,
    servers: ['servers'],
    source: 'https://code.visualstudio.com/docs/copilot/reference/mcp-configuration',
    date: DATE,
  },
  { files: /(?:^|\/)\.claude\.json$/, servers: ['projects', '*', 'mcpServers'], source: 'https://code.claude.com/docs/en/mcp', date: DATE },
];

const baseName = (text: string): string =>
  text
    .replace(/^.*[\\/]/, '')
    .replace(/\.(?:exe|cmd|ps1|bat)$/i, '')
    .toLowerCase();

interface Package {
  word: Word;
  name: string;
  launcher: string;
}

/** Options of launchers that take a value. */
const NPX_VALUES = /^(?:-p|--package|-c|--call|--registry|-w|--workspace|--userconfig|--cache|--prefix)$/;
const UV_VALUES =
  /^(?:--with|--python|-p|--index|--index-url|-i|--extra-index-url|--directory|--project|--env-file|--with-editable|--with-requirements|--refresh-package|-c|--constraints|--default-index|--from|--spec)$/;

/** The package that `npx`, `bunx`, `pnpm dlx`, `yarn dlx` or `npm exec` fetches and starts. */
function npmPackage({ words }: McpServer): Package | undefined {
  const [first, second] = words.map(({ text }) => text);
  const program = baseName(first ?? '');
  const skip = program === 'npx' || program === 'bunx' || program === 'pnpx' ? 1 : isTwoWords(program, second) ? 2 : 0;
  if (skip === 0) return undefined;
  const rest = words.slice(skip);
  for (let i = 0; i < rest.length; i++) {
    const { text } = rest[i] as Word;
    if (text === '-p' || text === '--package') return packageAt(rest[i + 1], program);
    if (text.startsWith('--package=')) return { word: rest[i] as Word, name: text.slice(10), launcher: program };
    if (NPX_VALUES.test(text)) i++;
    else if (!text.startsWith('-')) return packageAt(rest[i], program);
  }
  return undefined;
}

const isTwoWords = (program: string, second: string | undefined): boolean =>
  ((program === 'pnpm' || program === 'yarn') && second === 'dlx') ||
  (program === 'npm' && (second === 'exec' || second === 'x')) ||
  (program === 'bun' && second === 'x');

const packageAt = (word: Word | undefined, launcher: string): Package | undefined => word && { word, name: word.text, launcher };

/** The package that `uvx`, `uv tool run` or `pipx run` fetches and starts. */
function pythonPackage({ words }: McpServer): Package | undefined {
  const [first, second, third] = words.map(({ text }) => text);
  const program = baseName(first ?? '');
  const skip = program === 'uvx' ? 1 : program === 'uv' && second === 'tool' && third === 'run' ? 3 : program === 'pipx' && second === 'run' ? 2 : 0;
  if (skip === 0) return undefined;
  const rest = words.slice(skip);
  const from = rest.findIndex(({ text }) => text === '--from' || text === '--spec');
  if (from >= 0) return packageAt(rest[from + 1], program);
  for (let i = 0; i < rest.length; i++) {
    const { text } = rest[i] as Word;
    if (/^--(?:from|spec)=/.test(text)) return { word: rest[i] as Word, name: text.replace(/^--\w+=/, ''), launcher: program };
    if (UV_VALUES.test(text)) i++;
    else if (!text.startsWith('-')) return packageAt(rest[i], program);
  }
  return undefined;
}

/** Without what a login may stand in. */
const shown = (name: string): string => name.replace(/\/\/[^/@]*@/, '//').replace(/[?#].*$/, '');

const isLocal = (name: string): boolean => /^(?:\.{0,2}[/\\]|~|file:|[A-Za-z]:[\\/])|^\.{1,2}$/.test(name) || /[$%{<]/.test(name);
const isCommit = (name: string): boolean => /[#@][0-9a-f]{7,40}$/.test(name);
/** A version without a range; a tag such as `latest` moves. */
const isNpmPinned = (name: string): boolean => /^@?[^@]+@[~^=v]?\d+\.\d+/.test(name) || isCommit(name);
const isPythonPinned = (name: string): boolean => /(?:==|@)\s*v?\d+(?:\.\d+)+/.test(name) || isCommit(name) || /@v?\d[\w.]*$/.test(name) || /\.whl$/.test(name);

const hit = (server: McpServer, at: Word['at'], detail?: string): Hit => ({ at, subject: server.name, ...(detail !== undefined && { detail }) });

/** Image and options of `docker run`. */
function dockerRun({ words }: McpServer): { image: Word | undefined; options: readonly Word[] } | undefined {
  if (!/^(?:docker|podman)$/.test(baseName(words[0]?.text ?? ''))) return undefined;
  const run = words.findIndex(({ text }, index) => index > 0 && text === 'run');
  if (run < 0) return undefined;
  const VALUES =
    /^(?:-[evpuwlhm]|--(?:env|volume|mount|name|network|net|publish|user|workdir|env-file|label|hostname|memory|cpus|add-host|platform|entrypoint|gpus|pull|restart|cap-add|cap-drop|security-opt|device|tmpfs|dns|link|ip|runtime|shm-size|ulimit|volumes-from|log-driver|log-opt|pid|ipc|userns|cgroupns))$/;
  for (let i = run + 1; i < words.length; i++) {
    const { text } = words[i] as Word;
    if (VALUES.test(text)) i++;
    else if (!text.startsWith('-')) return { image: words[i], options: words.slice(run + 1, i) };
  }
  return { image: undefined, options: words.slice(run + 1) };
}

/** What `-v` and `--mount` take of the host. */
function mountsOf(options: readonly Word[]): Word[] {
  return options.flatMap((word, index): Word[] => {
    const before = options[index - 1]?.text ?? '';
    const value = /^(?:-v|--volume|--mount)$/.test(before) ? word.text : /^(?:--volume|--mount)=(.*)$/.exec(word.text)?.[1];
    if (value === undefined) return [];
    const source = /(?:^|,)(?:source|src)=([^,]*)/.exec(value)?.[1] ?? (/^(?:[A-Za-z]:)?[^:]*/.exec(value)?.[0] as string);
    return [{ text: source, at: word.at }];
  });
}

const HOME = String.raw`~|\$HOME|\$\{(?:env:)?HOME\}|\$\{userHome\}|%USERPROFILE%|\$\{(?:env:)?USERPROFILE\}|/(?:home|Users)(?:/[^/]+)?|[A-Za-z]:\\+Users(?:\\+[^\\]+)?|/root`;
/** The whole disk or a whole home directory. */
const WIDE = new RegExp(String.raw`^(?:/|[A-Za-z]:[\\/]*|${HOME})[\\/]*$`);
const SENSITIVE = /^\/(?:etc|var|proc|sys|dev|boot)\/?$|docker\.sock$|(?:^|\/)\.(?:ssh|aws|kube|gnupg|docker)\/?$/;

const FETCHED =
  /(?:\b(?:curl|wget)\b[^\n|;]*\|\s*(?:sudo\s+)?(?:ba|z|da)?sh\b|\b(?:ba|z)?sh\s+<\(\s*(?:curl|wget)\b|\beval\s+["']?\$\(\s*(?:curl|wget)\b|\b(?:iwr|irm|Invoke-WebRequest|Invoke-RestMethod)\b[^\n|]*\|\s*(?:iex|Invoke-Expression)\b|\b(?:curl|wget)\b[^\n|;]*\|\s*(?:python3?|node|perl|ruby)\b)/i;

/** @returns whether a command line fetches a script and runs it */
export const runsFetched = (command: string): boolean => FETCHED.test(command);

export const serverChecks: readonly ConfigurationCheck[] = [
  {
    id: 'mcp-unpinned-npm',
    concept: 'mcp-risk',
    on: 'server',
    does: 'is started from `{detail}` without a version, so whatever is published under that name next runs with the rights of the agent',
    instead: 'name one version (`package@1.2.3`) and raise it deliberately',
    source: 'https://docs.npmjs.com/cli/commands/npx: without a version the newest that the registry has is fetched',
    date: DATE,
    find: (server, file) => {
      const found = server.isDisabled ? undefined : npmPackage(server);
      // without a tag the installed one is taken
      if (
        !found ||
        isLocal(found.name) ||
        file.installed.has(found.name) ||
        isNpmPinned(found.name) ||
        !/^(?:@[\w.-]+\/)?[\w.-]+(?:@[\w.-]+)?$|^(?:github:|git\+|https?:)/.test(found.name)
      )
        return undefined;
      return hit(server, found.word.at, `${found.launcher} ${shown(found.name)}`);
    },
  },
  {
    id: 'mcp-unpinned-pypi',
    concept: 'mcp-risk',
    on: 'server',
    does: 'is started from `{detail}` without a version, so whatever is published under that name next runs with the rights of the agent',
    instead: 'name one version (`package==1.2.3`, or a commit of a repository) and raise it deliberately',
    source: 'https://docs.astral.sh/uv/guides/tools/: without a version the latest is fetched when none is cached',
    date: DATE,
    find: (server) => {
      const found = server.isDisabled ? undefined : pythonPackage(server);
      if (!found || isLocal(found.name) || isPythonPinned(found.name)) return undefined;
      return hit(server, found.word.at, `${found.launcher} ${shown(found.name)}`);
    },
  },
  {
    id: 'mcp-unpinned-image',
    concept: 'mcp-risk',
    on: 'server',
    does: 'runs the image `{detail}`, whose tag may be moved to another image at any time',
    instead: 'name the image by its digest, or at least by one released version',
    source: 'https://docs.docker.com/reference/cli/docker/image/pull/: without a tag `latest` is meant, and tags can be moved',
    date: DATE,
    find: (server) => {
      const image = server.isDisabled ? undefined : dockerRun(server)?.image;
      if (!image || /[$<{%]/.test(image.text) || !/^[\w./:@-]+$/.test(image.text) || /@sha256:/.test(image.text)) return undefined;
      const tag = /:([\w.-]+)$/.exec(image.text)?.[1];
      // without a registry it may be an image that was built here
      if (!image.text.includes('/') || (tag !== undefined && !/^(?:latest|main|master|edge|nightly|dev|stable)$/.test(tag))) return undefined;
      return hit(server, image.at, image.text);
    },
  },
  {
    id: 'mcp-fetched-script',
    concept: 'mcp-risk',
    on: 'server',
    does: 'is started by a script that is fetched from the network each time and run unseen',
    instead: 'keep the script in the repository, or install a released version and start that',
    source: 'CWE-494: download of code without integrity check',
    date: DATE,
    find: (server) => (server.shell && runsFetched(server.shell.text) ? hit(server, server.shell.at) : undefined),
  },
  {
    id: 'mcp-shell-variable',
    concept: 'mcp-risk',
    on: 'server',
    does: 'is started by a shell into whose command the tool puts `{detail}`, so a value with shell characters is a command',
    instead: 'start the program itself with a list of arguments, or hand the value over in `env`',
    source: 'https://code.visualstudio.com/docs/reference/variables-reference: variables are replaced in the text before the program is started',
    date: DATE,
    find: (server) => {
      const variable = server.shell && /\$\{(?:input|config|command|selectedText|file\w*)(?::[^}]*)?\}/.exec(server.shell.text)?.[0];
      return variable && server.shell ? hit(server, server.shell.at, variable) : undefined;
    },
  },
  {
    id: 'mcp-plain-http',
    concept: 'mcp-risk',
    on: 'server',
    does: 'is reached at {detail} over plain HTTP, so everybody on the way can read what the agent sends and answer in its place',
    instead: 'use https',
    source: 'https://modelcontextprotocol.io/specification/2025-06-18/basic/authorization: authorization servers and redirects are served over HTTPS',
    date: DATE,
    find: (server) =>
      [...server.urls, ...server.words].flatMap((word) => {
        const host = server.isDisabled ? undefined : plainHost(word.text);
        return host === undefined ? [] : [hit(server, word.at, host)];
      }),
  },
  {
    id: 'mcp-host-mount',
    concept: 'mcp-risk',
    on: 'server',
    does: 'runs in a container that is given `{detail}` of the host, so the container keeps nothing away from it',
    instead: 'mount the one folder it needs, read-only where that is enough',
    source: 'https://docs.docker.com/engine/security/: who controls the daemon’s socket or the root directory controls the host',
    date: DATE,
    find: (server) => {
      const options = server.isDisabled ? [] : (dockerRun(server)?.options ?? []);
      return mountsOf(options).flatMap((mount) => (WIDE.test(mount.text) || SENSITIVE.test(mount.text) ? [hit(server, mount.at, mount.text)] : []));
    },
  },
  {
    id: 'mcp-privileged-container',
    concept: 'mcp-risk',
    on: 'server',
    does: 'runs in a container with `--privileged`, which may do whatever the host’s root may',
    instead: 'leave it out, and add the single capability that is needed',
    source: 'https://docs.docker.com/reference/cli/docker/container/run/#privileged',
    date: DATE,
    find: (server) => (dockerRun(server)?.options ?? []).flatMap(({ text, at }) => (text === '--privileged' && !server.isDisabled ? [hit(server, at)] : [])),
  },
  {
    id: 'mcp-filesystem-root',
    concept: 'mcp-risk',
    on: 'server',
    does: 'gives the agent every file below `{detail}`: keys, mail and other projects as well',
    instead: 'name the folder of the project',
    source: 'https://github.com/modelcontextprotocol/servers/tree/main/src/filesystem: the arguments are the directories that may be read and written',
    date: DATE,
    find: (server) => {
      const isFiles = server.words.some(({ text }) =>
        /(?:^|[@/_-])(?:server-)?(?:filesystem|file-system|fs)(?:-mcp|-server|$|@)|mcp-filesystem|filesystem-mcp/.test(text),
      );
      if (!isFiles || server.isDisabled || dockerRun(server)) return undefined;
      return server.words.slice(1).flatMap((word) => (WIDE.test(word.text) ? [hit(server, word.at, word.text)] : []));
    },
  },
  {
    id: 'mcp-always-allow',
    concept: 'mcp-risk',
    on: 'server',
    does: 'may use all of its tools without anybody being asked (`{detail}`)',
    instead: 'list the tools that only read, and let the others ask',
    source: 'https://docs.roocode.com/features/mcp/using-mcp-in-roo (alwaysAllow), https://docs.cline.bot/mcp/configuring-mcp-servers (autoApprove)',
    date: DATE,
    find: (server) =>
      select(server.map, ['alwaysAllow|autoApprove|auto_approve|autoAllow']).flatMap(({ value, entry }) => {
        const isAll = isTrue(value) || textOf(value) === '*' || itemsOf(value).some((item) => textOf(item) === '*');
        return isAll && entry && !server.isDisabled ? [hit(server, { start: entry.at.start, end: value.end }, entry.key)] : [];
      }),
  },
  {
    id: 'mcp-trusted-server',
    concept: 'mcp-risk',
    on: 'server',
    does: 'is trusted as a whole, so none of its tools asks before it runs',
    instead: 'leave `trust` out and allow single tools',
    source: 'https://github.com/google-gemini/gemini-cli/blob/main/docs/tools/mcp-server.md: `trust: true` bypasses all confirmations for the server',
    date: DATE,
    find: (server, file) =>
      /(?:^|\/)\.(?:gemini|qwen)\/settings\.json$/.test(file.path)
        ? select(server.map, ['trust']).flatMap(({ value, entry }) => (isTrue(value) && entry ? [hit(server, { start: entry.at.start, end: value.end })] : []))
        : undefined,
  },
  {
    id: 'mcp-unverified-tls',
    concept: 'mcp-risk',
    on: 'server',
    does: 'accepts any certificate (`{detail}`), so whoever is on the way can answer in the place of what it asks',
    instead: 'leave the check on, and give an authority of your own (`NODE_EXTRA_CA_CERTS`) where one is needed',
    source: 'https://nodejs.org/api/cli.html#node_tls_reject_unauthorizedvalue',
    date: DATE,
    find: (server) =>
      server.env.flatMap(({ key, at, value }) =>
        (key === 'NODE_TLS_REJECT_UNAUTHORIZED' || key === 'PYTHONHTTPSVERIFY') && textOf(value) === '0' && !server.isDisabled
          ? [hit(server, { start: at.start, end: value.end }, key)]
          : [],
      ),
  },
];
