import { execSync } from 'node:child_process';

export const restart = ({ service }: { service: string }) => execSync(`systemctl restart ${service}`).toString(); // expect: llm-output-to-shell

export const clean = () => execSync('rm -r build').toString(); // ok: llm-output-to-shell
