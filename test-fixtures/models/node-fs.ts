import fse from 'fs-extra';
import fs, { promises, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';

const input = process.argv[2] as string;

fs.readFile(input); // flow: untrusted-input -> path
fs.readFileSync(input); // flow: untrusted-input -> path
fs.writeFile(input, 'text'); // flow: untrusted-input -> path
fs.writeFileSync(input, 'text'); // flow: untrusted-input -> path
fs.appendFile(input, 'text'); // flow: untrusted-input -> path
fs.appendFileSync(input, 'text'); // flow: untrusted-input -> path
fs.open(input); // flow: untrusted-input -> path
fs.openSync(input); // flow: untrusted-input -> path
fs.openAsBlob(input); // flow: untrusted-input -> path
fs.opendir(input); // flow: untrusted-input -> path
fs.opendirSync(input); // flow: untrusted-input -> path
fs.createReadStream(input); // flow: untrusted-input -> path
fs.createWriteStream(input); // flow: untrusted-input -> path
fs.readdir(input); // flow: untrusted-input -> path
fs.readdirSync(input); // flow: untrusted-input -> path
fs.readlink(input); // flow: untrusted-input -> path
fs.readlinkSync(input); // flow: untrusted-input -> path
fs.mkdir(input); // flow: untrusted-input -> path
fs.mkdirSync(input); // flow: untrusted-input -> path
fs.mkdtemp(input); // flow: untrusted-input -> path
fs.mkdtempSync(input); // flow: untrusted-input -> path
fs.rm(input); // flow: untrusted-input -> path
fs.rmSync(input); // flow: untrusted-input -> path
fs.rmdir(input); // flow: untrusted-input -> path
fs.rmdirSync(input); // flow: untrusted-input -> path
fs.unlink(input); // flow: untrusted-input -> path
fs.unlinkSync(input); // flow: untrusted-input -> path
fs.truncate(input); // flow: untrusted-input -> path
fs.truncateSync(input); // flow: untrusted-input -> path
fs.chmod(input, 0o600); // flow: untrusted-input -> path
fs.chmodSync(input, 0o600); // flow: untrusted-input -> path
fs.chown(input, 1, 1); // flow: untrusted-input -> path
fs.chownSync(input, 1, 1); // flow: untrusted-input -> path
fs.glob(input); // flow: untrusted-input -> path
fs.globSync(input); // flow: untrusted-input -> path
fs.rename(input, 'fixed'); // flow: untrusted-input -> path
fs.rename('fixed', input); // flow: untrusted-input -> path
fs.renameSync(input, 'fixed'); // flow: untrusted-input -> path
fs.renameSync('fixed', input); // flow: untrusted-input -> path
fs.copyFile(input, 'fixed'); // flow: untrusted-input -> path
fs.copyFile('fixed', input); // flow: untrusted-input -> path
fs.copyFileSync(input, 'fixed'); // flow: untrusted-input -> path
fs.copyFileSync('fixed', input); // flow: untrusted-input -> path
fs.cp(input, 'fixed'); // flow: untrusted-input -> path
fs.cp('fixed', input); // flow: untrusted-input -> path
fs.cpSync(input, 'fixed'); // flow: untrusted-input -> path
fs.cpSync('fixed', input); // flow: untrusted-input -> path
fs.link(input, 'fixed'); // flow: untrusted-input -> path
fs.link('fixed', input); // flow: untrusted-input -> path
fs.linkSync(input, 'fixed'); // flow: untrusted-input -> path
fs.linkSync('fixed', input); // flow: untrusted-input -> path
fs.symlink(input, 'fixed'); // flow: untrusted-input -> path
fs.symlink('fixed', input); // flow: untrusted-input -> path
fs.symlinkSync(input, 'fixed'); // flow: untrusted-input -> path
fs.symlinkSync('fixed', input); // flow: untrusted-input -> path
fs.existsSync(input); // noflow
fs.stat(input); // noflow
fs.statSync(input); // noflow
fs.lstat(input); // noflow
fs.lstatSync(input); // noflow
fs.access(input); // noflow
fs.accessSync(input); // noflow

fse.readJson(input); // flow: untrusted-input -> path
fse.readJsonSync(input); // flow: untrusted-input -> path
fse.writeJson(input); // flow: untrusted-input -> path
fse.writeJsonSync(input); // flow: untrusted-input -> path
fse.outputFile(input); // flow: untrusted-input -> path
fse.outputFileSync(input); // flow: untrusted-input -> path
fse.outputJson(input); // flow: untrusted-input -> path
fse.remove(input); // flow: untrusted-input -> path
fse.removeSync(input); // flow: untrusted-input -> path
fse.ensureDir(input); // flow: untrusted-input -> path
fse.ensureDirSync(input); // flow: untrusted-input -> path
fse.ensureFile(input); // flow: untrusted-input -> path
fse.emptyDir(input); // flow: untrusted-input -> path
fse.copy(input, 'fixed'); // flow: untrusted-input -> path
fse.copy('fixed', input); // flow: untrusted-input -> path
fse.copySync(input, 'fixed'); // flow: untrusted-input -> path
fse.copySync('fixed', input); // flow: untrusted-input -> path
fse.move(input, 'fixed'); // flow: untrusted-input -> path
fse.move('fixed', input); // flow: untrusted-input -> path
fse.moveSync(input, 'fixed'); // flow: untrusted-input -> path
fse.moveSync('fixed', input); // flow: untrusted-input -> path
fse.pathExists(input); // noflow

readFileSync(`/srv/data/${input}`, 'utf8'); // flow: untrusted-input -> path
void readFile(input, 'utf8'); // flow: untrusted-input -> path
void promises.readFile(input, 'utf8'); // flow: untrusted-input -> path
void fs.promises.writeFile(input, 'text'); // flow: untrusted-input -> path
void require('fs').promises.unlink(input); // flow: untrusted-input -> path
fs.createReadStream('fixed').pipe(fs.createWriteStream(input)); // flow: untrusted-input -> path
fs.writeFileSync('fixed', input); // noflow

const real = fs.realpathSync(input);
fs.readFileSync(real); // flow: untrusted-input -> path
fs.readFileSync(fs.realpathSync.native(input)); // flow: untrusted-input -> path
fs.realpath(input, (_error, resolved) => {
  fs.readFileSync(resolved); // flow: untrusted-input -> path
});
if (fs.existsSync(input)) fs.readFileSync(input); // flow: untrusted-input -> path
