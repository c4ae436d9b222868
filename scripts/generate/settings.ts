/**
 * What editors know of the configuration: the JSON schema of ai-lint.config.json and the generated part of the extension's
 * settings in package.json. Settings written by hand stay as they are.
 */
import { FAIL_ON, LEVELS, PRESETS } from '../../engine/config';
import type { Rule } from '../../engine/define';
import { modelSchema } from './model-schema';

/** @returns the schema as JSON text. */
export function configSchema(rules: readonly Rule[]): string {
  const { model, definitions } = modelSchema();
  return toText({
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Configuration of ai-lint',
    type: 'object',
    additionalProperties: false,
    allowComments: true,
    allowTrailingCommas: true,
    properties: {
      $schema: { type: 'string' },
      preset: presetSetting(),
      rules: rulesSetting(rules),
      ignore: {
        type: 'array',
        items: { type: 'string' },
        description: 'Patterns of paths that are not scanned, in the syntax of .gitignore, relative to this file.',
      },
      failOn: { enum: [...FAIL_ON], default: 'error', description: 'The lowest level of a finding that makes the command end with exit code 1.' },
      maxWarnings: { type: 'integer', minimum: 0, description: 'More warnings than this make the command end with exit code 1.' },
      models: { type: 'array', items: model, description: "The project's own libraries and wrappers; see docs/custom-models.md." },
    },
    definitions,
  });
}

/** @returns the manifest's text with the generated settings in it. */
export function withSettings(manifest: string, rules: readonly Rule[]): string {
  const parsed = JSON.parse(manifest) as { contributes: { configuration: { properties: Record<string, unknown> } } };
  const { properties } = parsed.contributes.configuration;
  properties['ai-lint.preset'] = { ...presetSetting(), scope: 'resource' };
  properties['ai-lint.rules'] = { ...rulesSetting(rules), default: {}, scope: 'resource' };
  return toText(parsed);
}

function presetSetting() {
  return {
    type: 'string',
    enum: [...PRESETS],
    default: 'recommended',
    description: 'Which rules are on: recommended (those measured to be precise), strict (all), secrets, or ci.',
  };
}

function rulesSetting(rules: readonly Rule[]) {
  return {
    type: 'object',
    additionalProperties: false,
    description: 'Levels of single rules; they win over the preset.',
    properties: Object.fromEntries(
      rules.map((rule) => [rule.id, { type: 'string', enum: [...LEVELS], description: `${rule.title}. Default: ${rule.severity}.` }]),
    ),
  };
}

const toText = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
