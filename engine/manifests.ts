/**
 * Manifests and lockfiles by their names: what kind a file is, which lockfiles stand beside which manifest, and their contents as data.
 * Used by the rule about vulnerable dependencies and, to tell which version of a library a file sees, by the workspace.
 */
import { readNpmLock, readPackageJson } from './manifests/npm';
import { readPythonLock, readPythonManifest } from './manifests/python';
import type { Ecosystem, Lock, Requirement } from './manifests/types';

export { type Ecosystem, isDevelopment, type Lock, type Locked, ManifestError, pypiName, type Requirement } from './manifests/types';

/** Lockfiles by the ecosystem, the one that decides first. */
export const LOCKFILES: Readonly<Record<Ecosystem, readonly string[]>> = {
  npm: ['npm-shrinkwrap.json', 'package-lock.json', 'pnpm-lock.yaml', 'yarn.lock', 'bun.lock'],
  pypi: ['uv.lock', 'poetry.lock', 'pdm.lock', 'Pipfile.lock'],
};

/** Manifests for which the lockfiles beside them speak; requirements files and setup.cfg are resolved by themselves. */
export const LOCKED_MANIFESTS: Readonly<Record<Ecosystem, readonly string[]>> = { npm: ['package.json'], pypi: ['pyproject.toml', 'Pipfile'] };

const REQUIREMENTS = /(?:^|\/)(?:[\w.-]*requirements[\w.-]*\.txt|requirements\/[\w.-]+\.txt)$/i;

export interface ManifestKind {
  ecosystem: Ecosystem;
  role: 'manifest' | 'lock';
}

/** @returns what a path is by its name alone; undefined for all other files */
export function manifestKind(path: string): ManifestKind | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (LOCKFILES.npm.includes(name)) return { ecosystem: 'npm', role: 'lock' };
  if (LOCKFILES.pypi.includes(name)) return { ecosystem: 'pypi', role: 'lock' };
  if (name === 'package.json') return { ecosystem: 'npm', role: 'manifest' };
  if (name === 'pyproject.toml' || name === 'Pipfile' || name === 'setup.cfg' || REQUIREMENTS.test(path)) return { ecosystem: 'pypi', role: 'manifest' };
  return undefined;
}

/** @throws ManifestError when the text is not what the path says */
export function readManifest(path: string, text: string): Requirement[] {
  return path.endsWith('package.json') ? readPackageJson(text) : readPythonManifest(path, text);
}

/** @throws ManifestError when the text is not what the path says */
export function readLock(path: string, text: string): Lock {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return LOCKFILES.npm.includes(name) ? readNpmLock(name, text) : readPythonLock(name, text);
}
