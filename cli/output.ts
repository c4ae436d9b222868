/**
 * Writes to standard output and standard error by file descriptor. Node's own streams cost start-up time, write to pipes in the
 * background (so an early exit loses text) and raise an event when the reader is gone; none of that is needed here.
 */
import fs from 'node:fs';

const PAUSE_MS = 5;

/**
 * Writes all of the text, waiting for a slow reader.
 * @returns false when the reader has closed its end, which is no error: `ai-lint | head`.
 */
export function write(fd: number, text: string): boolean {
  const bytes = Buffer.from(text, 'utf8');
  for (let done = 0; done < bytes.length; ) {
    try {
      done += fs.writeSync(fd, bytes, done);
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code === 'EPIPE' || code === 'EOF' || code === 'EBADF') return false;
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
    }
  }
  return true;
}

const NULL_DEVICE = '/dev/null';

/** Whether a descriptor is a terminal. A pipe, a file or the null device is known not to be one without loading Node's terminal and network modules. */
export async function isTerminal(fd: number): Promise<boolean> {
  try {
    const device = fs.fstatSync(fd);
    if (!device.isCharacterDevice() || device.rdev === fs.statSync(NULL_DEVICE, { throwIfNoEntry: false })?.rdev) return false;
  } catch {
    return false; // closed
  }
  return (await import('node:tty')).isatty(fd);
}

/** All of standard input as bytes. */
export function readInput(): Buffer {
  const chunks: Buffer[] = [];
  for (;;) {
    const chunk = Buffer.allocUnsafe(64 * 1024);
    try {
      const got = fs.readSync(0, chunk, 0, chunk.length, null);
      if (got === 0) return Buffer.concat(chunks);
      chunks.push(chunk.subarray(0, got));
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code === 'EOF') return Buffer.concat(chunks);
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
    }
  }
}
