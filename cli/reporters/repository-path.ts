/** Paths as services that know the repository want them: relative to its root, with forward slashes, wherever the command was started and on Windows too. */
import path from 'node:path';

export interface Place {
  /** Absolute. */
  root: string;
  /** Absolute; the root itself, or a folder above it. */
  repository: string;
}

/**
 * @param file relative to the root, with forward slashes
 * @param system the path functions of the platform
 * @returns the file relative to the repository, with forward slashes
 */
export function repositoryPath({ root, repository }: Place, file: string, system: path.PlatformPath = path): string {
  const relative = system.relative(repository, system.join(root, file));
  return relative.split(system.sep).join('/');
}

/** The same as a relative URI: what RFC 3986 does not allow in a path is percent-encoded. */
export function repositoryUri(place: Place, file: string, system: path.PlatformPath = path): string {
  return repositoryPath(place, file, system).split('/').map(encodeURIComponent).join('/');
}
