/**
 * Packages that find, remove, pack and unpack files: glob and its kin, rimraf, mkdirp, del, tar, adm-zip, extract-zip, unzipper, archiver. The paths and patterns they are
 * given are sinks; the names inside an archive are not followed.
 */
import { type CallModel, defineModel } from '../engine/define';

/** A path or a pattern, or a list of them, and the directory to begin in. */
const MANY: CallModel = { is: 'effect', sinks: { path: ['[0]', '[0][]', '[1].cwd'] } };
const ONE: CallModel = { is: 'effect', sinks: { path: '[0]' } };
const TAR: CallModel = { is: 'effect', sinks: { path: ['[0].file', '[0].cwd', '[0].C', '[0].f'] } };

export default defineModel({
  sdk: 'file-tools',
  title: 'glob, rimraf, tar and other file packages',
  docs: 'https://github.com/isaacs/node-glob#api',
  language: 'javascript',
  packages: {
    npm: {
      glob: '*',
      'fast-glob': '*',
      globby: '*',
      tinyglobby: '*',
      rimraf: '*',
      mkdirp: '*',
      del: '*',
      tar: '*',
      'adm-zip': '*',
      'extract-zip': '*',
      unzipper: '*',
      archiver: '*',
    },
  },
  roots: {
    glob: ['glob', 'fast-glob', 'globby', 'tinyglobby'],
    remove: ['rimraf', 'del', 'mkdirp'],
    tar: ['tar'],
    adm_zip: ['adm-zip'],
    extract_zip: ['extract-zip'],
    unzipper: ['unzipper'],
    archiver: ['archiver'],
  },
  types: {
    Glob: ['glob', 'glob.glob', 'glob.globby', 'glob.globSync', 'glob.globbySync', 'glob.globStream', 'glob.sync', 'glob.async', 'glob.stream', 'glob.fg'],
    Remove: ['remove', 'remove.rimraf', 'remove.rimrafSync', 'remove.sync', 'remove.mkdirp', 'remove.mkdirpSync', 'remove.deleteAsync', 'remove.deleteSync'],
    Zip: ['adm_zip()'],
    Archive: ['archiver()', 'archiver.create()'],
  },
  calls: {
    Glob: MANY,
    Remove: MANY,
    'tar.x': TAR,
    'tar.extract': TAR,
    'tar.c': TAR,
    'tar.create': TAR,
    'tar.t': TAR,
    adm_zip: ONE,
    'Zip.extractAllTo': ONE,
    'Zip.extractAllToAsync': ONE,
    'Zip.extractEntryTo': { is: 'effect', sinks: { path: '[1]' } },
    'Zip.addLocalFile': ONE,
    'Zip.addLocalFolder': ONE,
    'Zip.writeZip': ONE,
    extract_zip: { is: 'effect', sinks: { path: ['[0]', '[1].dir'] } },
    'unzipper.Open.file': ONE,
    'unzipper.Extract': { is: 'effect', sinks: { path: '[0].path' } },
    'Archive.file': ONE,
    'Archive.directory': ONE,
  },
});
