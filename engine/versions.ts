/** Versions and ranges of both ecosystems behind one form. Who needs one of them only loads that. */
import type { Ecosystem } from './manifests/types';
import { npm } from './versions/npm';
import { pypi } from './versions/pypi';
import type { Versioning } from './versions/types';

export type { Versioning } from './versions/types';

export const VERSIONING: Readonly<Record<Ecosystem, Versioning>> = { npm, pypi };
