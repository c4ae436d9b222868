/** Advisories for fixtures: real packages and faults, but a list that stays as it is when the bundled one is renewed. */
import type { Advisory, AdvisoryList } from '../../engine/index';

const row = (
  ecosystem: Advisory['ecosystem'],
  name: string,
  id: string,
  severity: Advisory['severity'],
  summary: string,
  ...affected: Advisory['affected'][number][]
): Advisory => ({ id, aliases: [], ecosystem, package: name, affected, severity, summary, source: `https://osv.dev/vulnerability/${id}`, date: '2026-11-22' });

export const fixtureAdvisories: AdvisoryList = {
  date: '2026-11-22',
  sources: ['fixtures'],
  advisories: [
    row('npm', 'mcp-remote', 'CVE-2025-6514', 'critical', 'a malicious server runs commands', { introduced: '0.0.5', fixed: '0.1.16' }),
    row(
      'npm',
      '@langchain/core',
      'CVE-2025-68665',
      'high',
      'user data can pose as a serialised object',
      { fixed: '0.3.80' },
      { introduced: '1.0.0', fixed: '1.1.8' },
    ),
    row('npm', 'ai', 'CVE-2025-48985', 'low', 'the list of file types can be passed by', { fixed: '5.0.52' }),
    row('npm', 'n8n', 'CVE-2026-1470', 'critical', 'code of an attacker is run', { fixed: '1.123.17' }, { introduced: '2.0.0', fixed: '2.4.5' }),
    row('npm', 'n8n', 'CVE-2026-25115', 'moderate', 'the sandbox can be left', { fixed: '2.4.8' }),
    row('npm', '@modelcontextprotocol/server-filesystem', 'GHSA-p9cv-8g75-4xcg', 'moderate', 'files can be reached through a link', {
      introduced: '2025.1.14',
      lastAffected: '2026.8.31',
    }),
    row('pypi', 'langchain', 'CVE-2023-36095', 'critical', 'code of the model is run', { fixed: '0.0.236' }),
    row('pypi', 'langchain', 'CVE-2023-46229', 'moderate', 'requests can be sent to internal addresses', { fixed: '0.0.317' }),
    row('pypi', 'langchain-core', 'CVE-2026-44843', 'high', 'foreign objects are restored', { introduced: '1.0.0', fixed: '1.3.3' }),
    row('pypi', 'litellm', 'PYSEC-2026-2', 'critical', 'published with code that steals credentials', { introduced: '1.82.7', lastAffected: '1.82.8' }),
    row('pypi', 'torch', 'CVE-2025-32434', 'critical', 'loading a model runs code', { fixed: '2.6.0' }),
    row('pypi', 'gradio', 'CVE-2024-1727', 'moderate', 'requests of foreign pages are accepted', { fixed: '4.19.2' }),
  ],
};
