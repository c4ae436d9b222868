import { execSync } from 'child_process';

export function apply(options: { replicas: string; deployment: string }) {
  const replicas = Number(options.replicas);
  execSync(`kubectl scale --replicas=${replicas} deployment/web`); // ok: llm-output-to-shell
  execSync(`kubectl scale --replicas=1 deployment/${options.deployment}`); // expect: llm-output-to-shell
  return { content: [] };
}
