import { execSync } from 'node:child_process';
import { EventEmitter, on, once } from 'node:events';
import EventEmitter3 from 'eventemitter3';
import mitt from 'mitt';

const input = process.argv[2] as string;
const bus = new EventEmitter();
const quiet = new EventEmitter();

bus.emit('run', 'x', input);
bus.emit('three', 'x', 'y', input);
bus.emit('fixed', 'ls');
bus.on('run', (first, second) => {
  execSync(first); // noflow
  execSync(second); // flow: untrusted-input -> shell-command
});
bus.once('run', (_, second) => execSync(second)); // flow: untrusted-input -> shell-command
bus.addListener('run', (_, second) => execSync(second)); // flow: untrusted-input -> shell-command
bus.prependListener('run', (_, second) => execSync(second)); // flow: untrusted-input -> shell-command
bus.prependOnceListener('three', (_, __, third) => execSync(third)); // flow: untrusted-input -> shell-command
bus.on('fixed', (command) => execSync(command)); // noflow
quiet.on('run', (_, second) => execSync(second)); // noflow
bus.on('none', () => {}).on('run', (_, second) => execSync(second)); // flow: untrusted-input -> shell-command

export async function awaited() {
  const [first, second] = await once(bus, 'run');
  execSync(first); // noflow
  execSync(second); // flow: untrusted-input -> shell-command
  for await (const [, each] of on(bus, 'run')) execSync(each); // flow: untrusted-input -> shell-command
}

const small = new EventEmitter3();
small.emit('run', input);
small.on('run', (command: string) => execSync(command)); // flow: untrusted-input -> shell-command

const tiny = mitt<{ run: string; rest: string }>();
tiny.emit('run', input);
tiny.on('run', (command) => execSync(command)); // flow: untrusted-input -> shell-command
tiny.on('rest', (command) => execSync(command)); // noflow
