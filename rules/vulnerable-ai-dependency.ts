/**
 * A package of the AI stack is pinned, installed or asked for in a version with a published vulnerability. The advisories are the dated
 * list that ships with ai-lint; what stands in it is renewed by hand, and nothing is looked up while a project is checked.
 */
import { type Advisory, type DependencyContext, defineDependencyRule } from '../engine/define';

export default defineDependencyRule({
  id: 'vulnerable-ai-dependency',
  title: 'An AI package has known vulnerabilities',
  category: 'supply-chain',
  severity: 'error',
  presets: ['recommended', 'ci'],
  refs: { cwe: [1395, 937], owaspLlm2025: ['LLM03'], owaspLlm2026: ['LLM04'], asi: ['ASI04'] },
  docs: {
    why:
      'Agents, model servers and their libraries hold keys, run tools and load files that others made, so a published fault in one of them is an open ' +
      'door for everybody who reads the advisory. Exploits of several of these faults are public.',
    instead:
      'Install the version that the message names, or a later one, and renew the lockfile. Where no fixed version is known, replace the package or keep the faulty part of it ' +
      'out of reach (no network access, no untrusted input), and suppress the finding with that reason.',
    limits:
      'Known are the advisories of the list that ships with ai-lint, on the day it was made from the advisory databases of GitHub and PyPA (CC BY 4.0) and the CVE List; it ' +
      'holds packages of the AI stack only, and is no substitute for ' +
      'a scanner of all dependencies. The version is what the lockfile beside or above a manifest pins (npm, pnpm, yarn, bun, Poetry, uv, PDM, Pipenv). Without a lockfile a range ' +
      'is reported only when its lowest version is affected and no version that is known to be fixed lies in it: `==0.0.200` and `~0.1.0` can be, `>=0.0.200` is not, since an ' +
      'installation takes a newer one. Critical and high advisories are errors, moderate ones warnings, low ones information; development dependencies are one level lower, ' +
      'for indirect ones where the lockfile marks them (npm, older pnpm, Poetry, PDM, Pipenv). Peer dependencies, paths, URLs and ' +
      'workspaces are passed over, and whether the faulty part of a package is used at all is not looked at. JSON has no comments, so findings there are turned off in the configuration.',
  },
  message: (context) => `${subject(context)}: ${faults(context.advisories)}; ${remedy(context)}`,
});

function subject({ name, versions, range, lockfile }: DependencyContext): string {
  if (versions.length === 0) return `\`${name}\` \`${range}\` admits only versions with known vulnerabilities`;
  const where = lockfile === undefined ? '' : ` (${lockfile.slice(lockfile.lastIndexOf('/') + 1)})`;
  return `\`${name}\` ${versions.join(' and ')}${where} ${versions.length > 1 ? 'have' : 'has'} known vulnerabilities`;
}

/** The worst three with what they are; the others are counted. */
function faults(advisories: readonly Advisory[]): string {
  const shown = advisories.slice(0, 3).map((advisory) => `${nameOf(advisory)} (${advisory.severity}: ${advisory.summary})`);
  const more = advisories.length - shown.length;
  return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ');
}

/** The CVE is what people search for. */
const nameOf = ({ id, aliases }: Advisory): string => aliases.find((alias) => alias.startsWith('CVE-')) ?? id;

function remedy({ fixed, listed }: DependencyContext): string {
  if (fixed === undefined) return `no later version is known to be fixed (list of ${listed})`;
  return fixed.above ? `install a version after ${fixed.version}` : `install ${fixed.version} or later`;
}
