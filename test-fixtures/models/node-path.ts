import { readFileSync } from 'node:fs';
import path, { basename, join } from 'node:path';
import * as paths from 'path';

const input = process.argv[2] as string;

readFileSync(path.join('/srv', input)); // flow: untrusted-input -> path
readFileSync(join('/srv', input, 'a.txt')); // flow: untrusted-input -> path
readFileSync(paths.join('/srv', input)); // flow: untrusted-input -> path
readFileSync(path.posix.join('/srv', input)); // flow: untrusted-input -> path
readFileSync(path.resolve('/srv', input)); // flow: untrusted-input -> path
readFileSync(path.relative('/srv', input)); // flow: untrusted-input -> path
readFileSync(path.normalize(input)); // flow: untrusted-input -> path
readFileSync(path.dirname(input)); // flow: untrusted-input -> path
readFileSync(path.toNamespacedPath(input)); // flow: untrusted-input -> path
readFileSync(path.format({ dir: input, base: 'a.txt' })); // flow: untrusted-input -> path
readFileSync(path.parse(input).dir); // flow: untrusted-input -> path
readFileSync(join('/srv', basename(input))); // noflow
readFileSync('/srv/a' + path.extname(input)); // noflow
readFileSync(String(path.isAbsolute(input))); // noflow
readFileSync(path.join('/srv', 'a.txt')); // noflow
