import AdmZip from 'adm-zip';
import archiver from 'archiver';
import { deleteAsync } from 'del';
import extract from 'extract-zip';
import fg from 'fast-glob';
import { glob, globSync } from 'glob';
import { globby } from 'globby';
import { mkdirp } from 'mkdirp';
import { rimraf } from 'rimraf';
import * as tar from 'tar';
import unzipper from 'unzipper';

const input = process.argv[2] as string;

await glob(`${input}/*`); // flow: untrusted-input -> path
await globSync(input); // flow: untrusted-input -> path
await globby([input]); // flow: untrusted-input -> path
await fg(input); // flow: untrusted-input -> path
await fg.sync(input); // flow: untrusted-input -> path
await glob('*', { cwd: input }); // flow: untrusted-input -> path
await rimraf(input); // flow: untrusted-input -> path
await mkdirp(input); // flow: untrusted-input -> path
await deleteAsync([input]); // flow: untrusted-input -> path
await tar.x({ file: input }); // flow: untrusted-input -> path
await tar.x({ file: 'a.tar', cwd: input }); // flow: untrusted-input -> path
await tar.extract({ f: input }); // flow: untrusted-input -> path
await tar.c({ file: input }, ['a']); // flow: untrusted-input -> path
await tar.create({ file: input }, ['a']); // flow: untrusted-input -> path
await tar.t({ file: input }); // flow: untrusted-input -> path
await new AdmZip(input); // flow: untrusted-input -> path
await new AdmZip('a.zip').extractAllTo(input); // flow: untrusted-input -> path
await new AdmZip('a.zip').extractAllToAsync(input); // flow: untrusted-input -> path
await new AdmZip('a.zip').extractEntryTo('a', input); // flow: untrusted-input -> path
await new AdmZip().addLocalFile(input); // flow: untrusted-input -> path
await new AdmZip().addLocalFolder(input); // flow: untrusted-input -> path
await new AdmZip().writeZip(input); // flow: untrusted-input -> path
await extract(input, { dir: '/srv' }); // flow: untrusted-input -> path
await extract('a.zip', { dir: input }); // flow: untrusted-input -> path
await unzipper.Open.file(input); // flow: untrusted-input -> path
await unzipper.Extract({ path: input }); // flow: untrusted-input -> path
await archiver('zip').file(input, { name: 'a' }); // flow: untrusted-input -> path
await archiver('zip').directory(input, false); // flow: untrusted-input -> path
await glob('src/*.ts', { ignore: input }); // noflow
await tar.x({ file: 'a.tar', filter: () => input === 'a' }); // noflow
await extract('a.zip', { dir: '/srv' }); // noflow
await archiver('zip').append(input, { name: 'a' }); // noflow
await new AdmZip().addFile('a', Buffer.from(input)); // noflow
