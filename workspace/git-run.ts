/**
 * Starts git, without a shell, and takes what it prints. Unlike the listing of files in git.ts this honours the variables that git sets for
 * hooks (another index, another git folder): a commit of some files only has an index of its own. Nothing of the repository is run:
 * file system monitor, external diffs and text conversions are switched off by the callers' arguments.
 */

export interface GitOutput {
  /** 0 when git did what was asked. */
  code: number;
  stdout: Buffer;
  stderr: string;
}

export interface GitInput {
  /** What git reads on standard input. */
  input?: string | Uint8Array;
}

/** Before every sub-command: settings of the user that would change what is printed, or run a program. */
const SETTINGS = ['-c', 'core.fsmonitor=false', '-c', 'core.quotePath=false', '-c', 'diff.relative=false', '-c', 'diff.noprefix=false'];
/** For every diff: no program of the user's or the repository's is run, and nothing is coloured. */
export const PLAIN_DIFF = ['--no-ext-diff', '--no-textconv', '--no-color', '--find-renames'];
const LARGEST = 1 << 30;

const environment = (): NodeJS.ProcessEnv => ({ ...process.env, GIT_OPTIONAL_LOCKS: '0', GIT_LITERAL_PATHSPECS: '1', LC_ALL: 'C' });

/** Starts git and goes on; so two of them, and the loading of the program, run at the same time. */
export function startGit(cwd: string, args: readonly string[]): Promise<GitOutput> {
  const { spawn } = process.getBuiltinModule('node:child_process');
  return new Promise((resolve) => {
    const git = spawn('git', [...SETTINGS, ...args], { cwd, env: environment(), stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    git.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    git.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    git.on('error', (error) => resolve({ code: -1, stdout: Buffer.alloc(0), stderr: reasonOf(error) }));
    git.on('close', (code) => resolve({ code: code ?? -1, stdout: Buffer.concat(out), stderr: Buffer.concat(err).toString() }));
  });
}

/**
 * For questions about history: nothing is fetched, not even objects that a partial clone left out, and the history is told as it was made,
 * without the user's replacements. Paths are given on standard input only, where git takes them as they are.
 */
const OFFLINE = { GIT_NO_LAZY_FETCH: '1', GIT_ALLOW_PROTOCOL: 'none', GIT_NO_REPLACE_OBJECTS: '1', GIT_LITERAL_PATHSPECS: '0' };

/**
 * Starts git, and hands over what it prints as it comes: histories do not fit into one buffer.
 * @returns git's exit code (-1 when it could not be started) and its complaint, when it has ended
 */
export function streamGit(
  cwd: string,
  args: readonly string[],
  { input = '' }: GitInput,
  onData: (chunk: Buffer) => void,
): Promise<Pick<GitOutput, 'code' | 'stderr'>> {
  const { spawn } = process.getBuiltinModule('node:child_process');
  return new Promise((resolve) => {
    const git = spawn('git', [...SETTINGS, ...args], { cwd, env: { ...environment(), ...OFFLINE }, stdio: 'pipe', windowsHide: true });
    const err: Buffer[] = [];
    git.stdout.on('data', onData);
    git.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    git.stdin.on('error', () => {}); // git has ended early; its exit code tells
    git.on('error', (error) => resolve({ code: -1, stderr: reasonOf(error) }));
    git.on('close', (code) => resolve({ code: code ?? -1, stderr: Buffer.concat(err).toString() }));
    git.stdin.end(input);
  });
}

/** As `streamGit`, for answers that fit. */
export async function askHistory(cwd: string, args: readonly string[], input: GitInput = {}): Promise<GitOutput> {
  const chunks: Buffer[] = [];
  const ended = await streamGit(cwd, args, input, (chunk) => chunks.push(chunk));
  return { ...ended, stdout: Buffer.concat(chunks) };
}

/** Runs git to its end. */
export function runGit(cwd: string, args: readonly string[], { input }: GitInput = {}): GitOutput {
  const { spawnSync } = process.getBuiltinModule('node:child_process');
  const git = spawnSync('git', [...SETTINGS, ...args], { cwd, env: environment(), input: input ?? '', maxBuffer: LARGEST, windowsHide: true });
  if (git.error) return { code: -1, stdout: Buffer.alloc(0), stderr: reasonOf(git.error) };
  return { code: git.status ?? -1, stdout: git.stdout, stderr: git.stderr.toString() };
}

/** git's own first line of complaint, for a message. */
export function complaint({ stderr }: GitOutput): string {
  return (
    stderr
      .split('\n')
      .find((line) => line.trim() !== '')
      ?.replace(/^(?:fatal|error): /, '') ?? 'git failed'
  );
}

const reasonOf = (error: Error): string => ((error as NodeJS.ErrnoException).code === 'ENOENT' ? 'git is not installed' : error.message);
