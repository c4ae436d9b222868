import { execSync } from 'node:child_process';
import { parentPort, workerData } from 'node:worker_threads';

execSync(`ls ${workerData.folder}`); // expect: llm-output-to-shell
execSync(`ls ${workerData.mode}`); // ok: llm-output-to-shell

parentPort?.on('message', (message: { command: string; id: number }) => {
  execSync(message.command); // expect: llm-output-to-shell
  execSync(`logger ${message.id}`); // ok: llm-output-to-shell
  parentPort?.postMessage({ done: true });
});
