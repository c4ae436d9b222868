// Wrapper modules around child_process: functions, an object, a default export, a class with static methods, a promise by hand.
import * as cp from 'node:child_process';
import util from 'node:util';

const execAsync = util.promisify(cp.exec);

export async function sh(strings: TemplateStringsArray, ...values: string[]) {
  const command = strings.reduce((text, part, index) => text + part + (values[index] ?? ''), '');
  const { stdout } = await execAsync(command); // expect: llm-output-to-shell
  return stdout;
}

export const shell = {
  run: (command: string) => cp.execSync(command).toString(), // expect: llm-output-to-shell
  async start(program: string, args: string[] = []) {
    return cp.spawn(program, args); // ok: llm-output-to-shell
  },
};

export function runShell(command: string): Promise<string> {
  return new Promise((resolve, reject) => {
    // expect: llm-output-to-shell
    cp.exec(command, (error, stdout) => (error ? reject(error) : resolve(stdout)));
  });
}

export default class Process {
  static open(program: string, args: readonly string[], options: cp.SpawnOptions) {
    return cp.spawn(program, args, { ...options, shell: true }); // expect: llm-output-to-shell
  }

  static quiet(args: readonly string[]) {
    return cp.spawn('make', args, { stdio: 'ignore' }); // ok: llm-output-to-shell
  }
}
