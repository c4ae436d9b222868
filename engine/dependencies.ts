/**
 * Rules about dependencies, as the pipeline sees them: which of the scanned files are manifests or lockfiles. What stands in them is read
 * and judged in dependencies/, which is loaded when there is such a file.
 */
import type { AdvisoryList, Rule } from './define';
import type { Finding, Notice, Severity } from './finding';
import type { Host } from './host';
import { manifestKind } from './manifests';

export interface DependencyInput {
  host: Host;
  rules: readonly { rule: Rule; severity: Severity }[];
  advisories: (() => Promise<AdvisoryList>) | undefined;
  /** Gets a notice for each of the files that cannot be read. */
  notices: Notice[];
  /** Gets the text of each file with findings. */
  texts: Map<string, string>;
}

/** @returns findings in the manifests and lockfiles among `host.targets`; never throws for what stands in them */
export async function dependencyFindings(input: DependencyInput): Promise<Finding[]> {
  const { host, advisories } = input;
  const rules = input.rules.flatMap(({ rule, severity }) => (rule.kind === 'dependency' ? [{ rule, severity }] : []));
  const files = rules.length > 0 && advisories ? host.targets.filter((path) => manifestKind(path)) : [];
  if (!advisories || files.length === 0) return [];
  const [{ findInManifests }, list] = await Promise.all([import('./dependencies/find'), advisories()]);
  return findInManifests({ ...input, rules, files, list });
}
