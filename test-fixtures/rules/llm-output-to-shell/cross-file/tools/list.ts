import { execSync } from 'child_process';

export async function listCharts() {
  return { content: [{ type: 'text', text: execSync('helm list --all-namespaces').toString() }] }; // ok: llm-output-to-shell
}
