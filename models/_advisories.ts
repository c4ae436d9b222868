/** The bundled list of known vulnerabilities of AI packages, which `scripts/advisories.ts` renews. Loaded when a manifest is met. */
import type { AdvisoryList } from '../engine/define';
import list from './advisories.json';

export const advisories: AdvisoryList = list as AdvisoryList;
