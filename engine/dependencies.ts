/**
 * Rules about dependencies, as the pipeline sees them: which of the scanned files are manifests or lockfiles. What stands in them is read
 * and judged in dependencies/, which is loaded when there is such a file.
 */
import type { AdvisoryList, Rule } from './define';
import type { Finding, Notice, Severity } from './finding';
import type { Host } from './host';
import { manifestKind } from './manifests';
import type { Memory, Revision } from './memory';

export interface DependencyInput {
  host: Host;
  rules: readonly { rule: Rule; severity: Severity }[];
  advisories: (() => Promise<AdvisoryList>) | undefined;
  /** Gets a notice for each of the files that cannot be read. */
  notices: Notice[];
  memory: Memory | undefined;
}

/** @returns findings in the manifests and lockfiles among `host.targets`; never throws for what stands in them */
export async function dependencyFindings(input: DependencyInput): Promise<Finding[]> {
  const { host, advisories, memory } = input;
  const rules = input.rules.flatMap(({ rule, severity }) => (rule.kind === 'dependency' ? [{ rule, severity }] : []));
  const files = rules.length > 0 && advisories ? host.targets.filter((path) => manifestKind(path)) : [];
  if (!advisories || files.length === 0) return [];
  const asked = [...rules.map(({ rule, severity }) => `${rule.id}=${severity}`), ...files].join('\0');
  const before = memory?.dependencies;
  if (before?.asked === asked && before.read.every(([path, revision]) => host.revision?.(path) === revision)) {
    input.notices.push(...before.notices);
    return before.findings;
  }
  const read = new Map<string, Revision | undefined>();
  const notices: Notice[] = [];
  const noting: Host = {
    ...host,
    read: (path) => {
      read.set(path, host.revision?.(path));
      return host.read(path);
    },
  };
  const [{ findInManifests }, list] = await Promise.all([import('./dependencies/find'), advisories()]);
  const findings = findInManifests({ ...input, host: noting, notices, rules, files, list });
  input.notices.push(...notices);
  const isKnown = [...read.values()].every((revision) => revision !== undefined);
  if (memory) memory.dependencies = isKnown ? { asked, read: [...read], findings, notices } : undefined;
  return findings;
}
