/** The processes of the language server that this extension host has started, for suites that end one. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

const SERVER = /dist[\\/]server[\\/]main\.cjs/;

/** @returns process identifiers. */
export async function serverProcesses(): Promise<number[]> {
  return children().flatMap(({ pid, command }) => (SERVER.test(command) ? [pid] : []));
}

interface Child {
  pid: number;
  command: string;
}

function children(): Child[] {
  if (existsSync('/proc/self/stat')) return readdirSync('/proc').flatMap(childInProc);
  if (process.platform === 'win32') {
    const query = `Get-CimInstance Win32_Process -Filter 'ParentProcessId=${process.pid}' | ForEach-Object { "$($_.ProcessId) $($_.CommandLine)" }`;
    return parse(execFileSync('powershell', ['-NoProfile', '-Command', query], { encoding: 'utf8' }));
  }
  const own = new RegExp(`^\\s*${process.pid}\\s+`);
  const lines = execFileSync('ps', ['-A', '-o', 'ppid=,pid=,command='], { encoding: 'utf8' }).split('\n');
  return parse(lines.flatMap((line) => (own.test(line) ? [line.replace(own, '')] : [])).join('\n'));
}

function childInProc(name: string): Child[] {
  if (!/^\d+$/.test(name)) return [];
  try {
    // "pid (name) state ppid …"; the name may hold anything, so the last bracket counts.
    const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
    const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (Number(parent) !== process.pid || state === 'Z') return [];
    return [{ pid: Number(name), command: readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ') }];
  } catch {
    return []; // it has ended meanwhile
  }
}

const parse = (text: string): Child[] =>
  text.split(/\r?\n/).flatMap((line) => {
    const [, pid, command] = /^\s*(\d+)\s+(.*)$/.exec(line) ?? [];
    return pid ? [{ pid: Number(pid), command: command ?? '' }] : [];
  });
