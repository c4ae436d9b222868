/**
 * What the command tells about itself: the page of one rule, the list of rules, the list of libraries. For people by default, as JSON with
 * `--format json`.
 */
import { presetsOf } from '../engine/config';
import type { Level, ModelDefinition, Rule } from '../engine/index';
import { referenceNames } from './reporters/taxonomies';
import { wrap } from './reporters/terminal-text';

export function explainText(rule: Rule, level: Level, width: number): string {
  const paragraph = (title: string, text: string) => `${title}\n  ${wrap(text, Math.min(width, 100) - 2, 2)}`;
  const presets = presetsOf(rule).sort().join(', ') || 'none';
  const parts = [
    `${rule.id}: ${rule.title}`,
    `  category ${rule.category} · severity ${rule.severity} · now ${level} · presets ${presets}\n  ${wrap(referenceNames(rule).join(' · '), Math.min(width, 100) - 2, 2)}`,
    paragraph('Why', rule.docs.why),
    paragraph('What to do', rule.docs.instead),
    paragraph('What it does not see', rule.docs.limits),
    `To keep one finding quiet, with the reason:\n  // ai-lint-disable-next-line ${rule.id} -- reason`,
  ];
  return `${parts.join('\n\n')}\n`;
}

export function rulesText(rules: readonly Rule[], levels: ReadonlyMap<string, Level>): string {
  const width = Math.max(...rules.map((rule) => rule.id.length));
  return rules.map((rule) => `${rule.id.padEnd(width)}  ${(levels.get(rule.id) ?? 'off').padEnd(7)}  ${rule.title}\n`).join('');
}

export function rulesJson(rules: readonly Rule[], levels: ReadonlyMap<string, Level>): string {
  const rows = rules.map(({ id, title, category, severity, presets, refs, docs }) => ({
    id,
    title,
    category,
    severity,
    level: levels.get(id) ?? 'off',
    presets,
    refs,
    docs,
  }));
  return `${JSON.stringify({ version: 1, rules: rows }, null, 2)}\n`;
}

export function sdksText(models: readonly ModelDefinition[]): string {
  return models
    .map((model) => {
      const packages = packagesOf(model).map(({ ecosystem, name, versions }) => `  ${ecosystem} ${name}${versions === '*' ? '' : ` ${versions}`}\n`);
      return `${model.sdk}: ${model.title}\n${packages.join('')}`;
    })
    .join('');
}

export function sdksJson(models: readonly ModelDefinition[]): string {
  const rows = models.map((model) => ({ sdk: model.sdk, title: model.title, docs: model.docs, ai: model.ai === true, packages: packagesOf(model) }));
  return `${JSON.stringify({ version: 1, sdks: rows }, null, 2)}\n`;
}

function packagesOf(model: ModelDefinition): { ecosystem: 'npm' | 'pypi'; name: string; versions: string }[] {
  return (['npm', 'pypi'] as const).flatMap((ecosystem) =>
    Object.entries(model.packages[ecosystem] ?? {}).map(([name, versions]) => ({ ecosystem, name, versions })),
  );
}
