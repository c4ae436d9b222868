/**
 * The lists that rules refer to, as SARIF taxonomies: CWE, the OWASP Top 10 for LLM applications (editions 2025 and 2026) and the OWASP
 * Top 10 for agentic applications. Only entries that a rule names are written out; names stand here where they are settled. Those of weaknesses
 * were compared with MITRE's list on 2026-11-22; where it has a short form in quotation marks, or an abbreviation, the short form stands here.
 */
import type { RuleBase, RuleRefs } from '../../engine/index';
import { type ListEntry, OWASP_AGENTIC, OWASP_LLM_2025, OWASP_LLM_2026 } from '../../rules/_practices';

export interface Taxonomy {
  name: string;
  organization: string;
  shortDescription: string;
  informationUri: string;
  /** Ids of a rule's entries in this list. */
  idsOf: (refs: RuleRefs) => readonly string[];
  nameOf: (id: string) => string | undefined;
  helpUri?: (id: string) => string;
}

const CWE: Record<string, string> = {
  '20': 'Improper Input Validation',
  '22': 'Path Traversal',
  '73': 'External Control of File Name or Path',
  '74': 'Injection',
  '77': 'Command Injection',
  '78': 'OS Command Injection',
  '79': 'Cross-site Scripting',
  '88': 'Argument Injection',
  '89': 'SQL Injection',
  '94': 'Code Injection',
  '95': 'Eval Injection',
  '116': 'Improper Encoding or Escaping of Output',
  '150': 'Improper Neutralization of Escape, Meta, or Control Sequences',
  '200': 'Exposure of Sensitive Information to an Unauthorized Actor',
  '250': 'Execution with Unnecessary Privileges',
  '269': 'Improper Privilege Management',
  '295': 'Improper Certificate Validation',
  '306': 'Missing Authentication for Critical Function',
  '311': 'Missing Encryption of Sensitive Data',
  '312': 'Cleartext Storage of Sensitive Information',
  '319': 'Cleartext Transmission of Sensitive Information',
  '324': 'Use of a Key Past its Expiration Date',
  '345': 'Insufficient Verification of Data Authenticity',
  '390': 'Detection of Error Condition Without Action',
  '400': 'Uncontrolled Resource Consumption',
  '470': 'Unsafe Reflection',
  '494': 'Download of Code Without Integrity Check',
  '502': 'Deserialization of Untrusted Data',
  '506': 'Embedded Malicious Code',
  '522': 'Insufficiently Protected Credentials',
  '532': 'Insertion of Sensitive Information into Log File',
  '540': 'Inclusion of Sensitive Information in Source Code',
  '601': 'Open Redirect',
  '636': 'Not Failing Securely',
  '693': 'Protection Mechanism Failure',
  '730': 'OWASP Top Ten 2004 Category A9 - Denial of Service',
  '732': 'Incorrect Permission Assignment for Critical Resource',
  '770': 'Allocation of Resources Without Limits or Throttling',
  '778': 'Insufficient Logging',
  '798': 'Use of Hard-coded Credentials',
  '829': 'Inclusion of Functionality from Untrusted Control Sphere',
  '835': 'Infinite Loop',
  '862': 'Missing Authorization',
  '915': 'Improperly Controlled Modification of Dynamically-Determined Object Attributes',
  '918': 'Server-Side Request Forgery',
  '937': 'OWASP Top Ten 2013 Category A9 - Using Components with Known Vulnerabilities',
  '943': 'Improper Neutralization of Special Elements in Data Query Logic',
  '1188': 'Initialization of a Resource with an Insecure Default',
  '1333': 'Inefficient Regular Expression Complexity',
  '1395': 'Dependency on Vulnerable Third-Party Component',
  '1426': 'Improper Validation of Generative AI Output',
  '1427': 'Improper Neutralization of Input Used for LLM Prompting',
};

const named = (list: readonly ListEntry[]) => (id: string) => list.find((entry) => entry.id === id.replace(/:\d+$/, ''))?.name;

const ALL: readonly Taxonomy[] = [
  {
    name: 'CWE',
    organization: 'MITRE',
    shortDescription: 'The MITRE Common Weakness Enumeration.',
    informationUri: 'https://cwe.mitre.org/',
    idsOf: (refs) => refs.cwe.map((cwe) => `CWE-${cwe}`),
    nameOf: (id) => CWE[id.slice(4)],
    helpUri: (id) => `https://cwe.mitre.org/data/definitions/${id.slice(4)}.html`,
  },
  {
    name: 'OWASP-LLM-2025',
    organization: 'OWASP',
    shortDescription: 'OWASP Top 10 for LLM Applications, edition 2025.',
    informationUri: 'https://genai.owasp.org/llm-top-10/',
    idsOf: (refs) => (refs.owaspLlm2025 ?? []).map((id) => `${id}:2025`),
    nameOf: named(OWASP_LLM_2025),
  },
  {
    name: 'OWASP-LLM-2026',
    organization: 'OWASP',
    shortDescription: 'OWASP Top 10 for LLM Applications, edition 2026.',
    informationUri: 'https://genai.owasp.org/llm-top-10/',
    idsOf: (refs) => (refs.owaspLlm2026 ?? []).map((id) => `${id}:2026`),
    nameOf: named(OWASP_LLM_2026),
  },
  {
    name: 'OWASP-ASI',
    organization: 'OWASP',
    shortDescription: 'OWASP Top 10 for Agentic Applications.',
    informationUri: 'https://genai.owasp.org/',
    idsOf: (refs) => refs.asi ?? [],
    nameOf: named(OWASP_AGENTIC),
  },
];

/** @returns the lists that at least one of the rules refers to, in a fixed order, each with its entries, sorted. */
export function taxonomiesOf(rules: readonly RuleBase[]): { taxonomy: Taxonomy; ids: string[] }[] {
  const used = ALL.map((taxonomy) => ({ taxonomy, ids: [...new Set(rules.flatMap((rule) => taxonomy.idsOf(rule.refs)))].sort(byNumber) }));
  return used.filter(({ ids }) => ids.length > 0);
}

/** @returns the name of a weakness, where it is settled */
export const cweName = (cwe: number): string | undefined => CWE[String(cwe)];

/** "CWE-78", "LLM05:2025", … of one rule, for people. */
export function referenceNames(rule: RuleBase): string[] {
  return ALL.flatMap((taxonomy) => taxonomy.idsOf(rule.refs).map((id) => (taxonomy.nameOf(id) ? `${id} ${taxonomy.nameOf(id)}` : id)));
}

function byNumber(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}
