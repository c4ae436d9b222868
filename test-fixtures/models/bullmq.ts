import { execSync } from 'node:child_process';
import Bull from 'bull';
import { Queue, Worker } from 'bullmq';

const input = process.argv[2] as string;

const queue = new Queue('builds');
await queue.add('one', { target: input, user: 'ci' });
await queue.addBulk([{ name: input, data: { list: [input] } }]);
export const worker = new Worker('builds', async (job) => {
  execSync(job.data.target); // flow: untrusted-input -> shell-command
  execSync(job.data.user); // noflow
  execSync(job.data.list[0]); // flow: untrusted-input -> shell-command
  execSync(job.name); // flow: untrusted-input -> shell-command
});
export const other = new Worker('mails', async (job) => execSync(job.data.target)); // noflow

const old = new Bull('old');
old.add({ target: input });
old.add('named', { folder: input });
old.process(async (job) => execSync(job.data.target)); // flow: untrusted-input -> shell-command
old.process('named', 2, async (job) => {
  execSync(job.data.folder); // flow: untrusted-input -> shell-command
  execSync(job.data.user); // noflow
});
