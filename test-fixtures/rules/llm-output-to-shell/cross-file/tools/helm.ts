import { execSync } from 'child_process';

const helm = (command: string) => execSync(`helm ${command}`, { encoding: 'utf8' }); // expect: llm-output-to-shell

export async function installChart({ chart, namespace = 'default' }: { chart: string; namespace?: string }) {
  return { content: [{ type: 'text', text: helm(`install ${chart} --namespace ${namespace}`) }] };
}

export async function uninstallChart(params: { release: string }) {
  if (!/^[a-z0-9-]+$/.test(params.release)) throw new Error('bad release name');
  const text = execSync(`helm uninstall ${params.release}`).toString(); // ok: llm-output-to-shell
  return { content: [{ type: 'text', text }] };
}
