/**
 * Python's file system: os, os.path, pathlib, shutil and what opens files. As everywhere, whatever opens, creates, lists or
 * removes is a sink; asking whether something exists is not, and the content of a file is no source.
 */
import { type CallModel, defineModel } from '../engine/define';

const ONE: CallModel = { is: 'effect', sinks: { path: ['[0]', 'path'] } };
const REMOVED: CallModel = { ...ONE, powers: ['deletes'] };
const TWO: CallModel = { is: 'effect', sinks: { path: ['[0]', '[1]', 'src', 'dst'] } };
const FILE: CallModel = { is: 'effect', sinks: { path: ['[0]', 'file', 'filename', 'name'] } };
const SELF: CallModel = { is: 'effect', sinks: { path: 'receiver' } };
const SELF_REMOVED: CallModel = { ...SELF, powers: ['deletes'] };
const SELF_AND_TARGET: CallModel = { is: 'effect', sinks: { path: ['receiver', '[0]'] } };
const ALL: CallModel = { flows: { '[*]': 'return' } };
/** Texts, also where they are made of a `Path`. */
const JOINED: CallModel = { ...ALL, prints: true };
const FIRST: CallModel = { prints: true, flows: { '[0]': 'return' } };
/** Its name is made up; the folder it lies in can be given. */
const TEMPORARY: CallModel = { is: 'temporary', flows: { dir: ['return', 'return.name'] } };
const KEEP: CallModel = { flows: { receiver: 'return' }, returns: 'Path' };
const SCALAR: CallModel = { scalar: true };
const LAST_PART: CallModel = { barriers: { 'path-basename': '[0]' } };

export default defineModel({
  sdk: 'python-files',
  title: 'Python os, pathlib and shutil',
  docs: 'https://docs.python.org/3/library/filesys.html',
  language: 'python',
  packages: {
    pypi: {
      os: '*',
      posixpath: '*',
      ntpath: '*',
      pathlib: '*',
      shutil: '*',
      tempfile: '*',
      glob: '*',
      io: '*',
      codecs: '*',
      zipfile: '*',
      tarfile: '*',
      aiofiles: '*',
      werkzeug: '*',
    },
  },
  roots: {
    os: ['os'],
    posixpath: ['posixpath', 'ntpath'],
    pathlib: ['pathlib'],
    shutil: ['shutil'],
    tempfile: ['tempfile'],
    glob: ['glob'],
    io: ['io', 'codecs', 'aiofiles'],
    zipfile: ['zipfile'],
    tarfile: ['tarfile'],
    werkzeug: ['werkzeug'],
  },
  types: {
    OsPath: ['os.path', 'posixpath'],
    Path: ['pathlib.Path()', 'pathlib.PurePath()', 'pathlib.PosixPath()', 'Path.parent'],
  },
  parts: { 'Path.name': 'path-basename', 'Path.stem': 'path-basename', 'Path.suffix': 'path-basename' },
  calls: {
    'tempfile.TemporaryDirectory': TEMPORARY,
    'tempfile.NamedTemporaryFile': TEMPORARY,
    'tempfile.mkdtemp': TEMPORARY,
    'tempfile.mkstemp': { is: 'temporary', flows: { dir: 'return[1]' } },
    'os.open': ONE,
    'os.remove': REMOVED,
    'os.unlink': REMOVED,
    'os.rmdir': REMOVED,
    'os.removedirs': REMOVED,
    'os.mkdir': ONE,
    'os.makedirs': { is: 'effect', sinks: { path: ['[0]', 'name'] } },
    'os.listdir': ONE,
    'os.scandir': ONE,
    'os.walk': { is: 'effect', sinks: { path: ['[0]', 'top'] } },
    'os.chmod': ONE,
    'os.chown': ONE,
    'os.truncate': ONE,
    'os.readlink': ONE,
    'os.chdir': ONE,
    'os.rename': TWO,
    'os.renames': TWO,
    'os.replace': TWO,
    'os.link': TWO,
    'os.symlink': TWO,
    'os.stat': {},
    'os.access': SCALAR,
    'os.fspath': FIRST,
    'OsPath.join': JOINED,
    'OsPath.abspath': FIRST,
    'OsPath.realpath': FIRST,
    'OsPath.normpath': FIRST,
    'OsPath.expanduser': FIRST,
    'OsPath.expandvars': FIRST,
    'OsPath.dirname': FIRST,
    'OsPath.relpath': FIRST,
    'OsPath.commonpath': { flows: { '[0][]': 'return' } },
    'OsPath.commonprefix': { flows: { '[0][]': 'return' } },
    'OsPath.split': { flows: { '[0]': 'return[0]' } },
    'OsPath.splitext': { flows: { '[0]': 'return[0]' } },
    'OsPath.basename': LAST_PART,
    'OsPath.exists': SCALAR,
    'OsPath.isfile': SCALAR,
    'OsPath.isdir': SCALAR,
    'OsPath.getsize': SCALAR,
    'OsPath.isabs': SCALAR,
    'pathlib.Path': ALL,
    'pathlib.PurePath': ALL,
    'Path.joinpath': { flows: { receiver: 'return', '[*]': 'return' }, returns: 'Path' },
    // the operator `/`
    'Path.__truediv__': { flows: { receiver: 'return', '[0]': 'return' }, returns: 'Path' },
    'Path.resolve': KEEP,
    'Path.absolute': KEEP,
    'Path.expanduser': KEEP,
    'Path.with_suffix': KEEP,
    'Path.with_name': { flows: { receiver: 'return', '[0]': 'return' }, returns: 'Path' },
    'Path.relative_to': KEEP,
    'Path.as_posix': { prints: true, flows: { receiver: 'return' } },
    'Path.open': SELF,
    'Path.read_text': SELF,
    'Path.read_bytes': SELF,
    'Path.write_text': SELF,
    'Path.write_bytes': SELF,
    'Path.unlink': SELF_REMOVED,
    'Path.rmdir': SELF_REMOVED,
    'Path.mkdir': SELF,
    'Path.touch': SELF,
    'Path.chmod': SELF,
    'Path.iterdir': SELF,
    'Path.glob': SELF_AND_TARGET,
    'Path.rglob': SELF_AND_TARGET,
    'Path.rename': SELF_AND_TARGET,
    // with two arguments it is the method of texts
    'Path.replace': { ...SELF_AND_TARGET, when: { '[1]': 'absent' } },
    'Path.symlink_to': SELF_AND_TARGET,
    'Path.exists': SCALAR,
    'Path.is_file': SCALAR,
    'Path.is_dir': SCALAR,
    'shutil.copy': TWO,
    'shutil.copy2': TWO,
    'shutil.copyfile': TWO,
    'shutil.copytree': TWO,
    'shutil.move': TWO,
    'shutil.rmtree': REMOVED,
    'shutil.unpack_archive': { is: 'effect', sinks: { path: ['[0]', '[1]', 'filename', 'extract_dir'] } },
    'shutil.make_archive': { is: 'effect', sinks: { path: ['[0]', '[2]', 'base_name', 'root_dir'] } },
    'glob.glob': { is: 'effect', sinks: { path: ['[0]', 'pathname'] } },
    'glob.iglob': { is: 'effect', sinks: { path: ['[0]', 'pathname'] } },
    'io.open': FILE,
    'zipfile.ZipFile': FILE,
    'tarfile.open': FILE,
    'werkzeug.utils.secure_filename': LAST_PART,
    'werkzeug.secure_filename': LAST_PART,
  },
});
