/**
 * Python's environment variables: those whose names say that they hold a secret. Others are the operator's settings and no source;
 * settings classes that read the environment by themselves are not modelled.
 */
import { type CallModel, defineModel } from '../engine/define';
import { SECRET_NAME, SECRET_WORD } from './_secrets';

/** getenv(name, default) */
const READ: readonly CallModel[] = [{ flows: { '[1]': 'return' } }, { when: { '[0]': [SECRET_WORD] }, sources: { secret: 'return' } }];

export default defineModel({
  sdk: 'python-environment',
  title: 'Python environment variables',
  docs: 'https://docs.python.org/3/library/os.html#os.environ',
  language: 'python',
  packages: { pypi: { os: '*' } },
  roots: { os: ['os'] },
  calls: { 'os.getenv': READ, 'os.environ.get': READ },
  reads: { 'os.environ.*': ['secret', 'a secret of the environment', SECRET_NAME] },
});
