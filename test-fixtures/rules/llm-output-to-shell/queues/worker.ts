import { execSync } from 'node:child_process';
import { type Job, Worker } from 'bullmq';
import { BUILDS } from './producer';

export const builder = new Worker(BUILDS, async (job: Job) => {
  execSync(`make ${job.data.target}`); // expect: llm-output-to-shell
  execSync(`git log ${job.data.note}`); // expect: llm-output-to-shell
  execSync(`logger ${job.data.user}`); // ok: llm-output-to-shell
});

export const mailer = new Worker('mails', send);

async function send(job: Job<{ target: string }>) {
  execSync(`mail ${job.data.target}`); // ok: llm-output-to-shell
}
