/**
 * What editors know of the configuration: the JSON schema of ai-lint.config.json and the generated part of the extension's
 * settings in package.json. Settings written by hand stay as they are.
 */
import { FAIL_ON, KEY_MAX_AGE, LEVELS, PRESETS, type Preset } from '../../engine/config';
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
      baseline: { type: 'string', description: 'File of known findings, relative to this file; see docs/baseline.md.' },
      keyMaxAge: {
        type: 'integer',
        minimum: 1,
        default: KEY_MAX_AGE,
        description: 'Days after which the rule stale-api-key reports a key that is in the history.',
      },
      unitTests: {
        type: 'boolean',
        description:
          'Follow values through unit tests too (`*.test.ts`, `__tests__`, `test_*.py` beside pytest or unittest). Without this setting only the preset `strict` does; the others look for keys and configuration there, and not for flows.',
      },
      models: { type: 'array', items: model, description: "The project's own libraries and wrappers; see docs/custom-models.md." },
    },
    definitions,
  });
}

/** @returns the manifest's text with the generated settings in it. */
export function withSettings(manifest: string, rules: readonly Rule[]): string {
  const parsed = JSON.parse(manifest) as { contributes: { configuration: { properties: Record<string, unknown> } } };
  const { properties } = parsed.contributes.configuration;
  const preset = presetSetting();
  const levels = rulesSetting(rules);
  properties['ai-lint.preset'] = { ...preset, description: `${preset.description} ${YIELDS}`, scope: 'resource' };
  properties['ai-lint.rules'] = { ...levels, description: `${levels.description} ${YIELDS}`, default: {}, scope: 'resource' };
  return toText(parsed);
}

/** Of settings that the project may decide. */
const YIELDS = "The project's ai-lint.config.json wins over this setting.";

const PRESET_TEXTS: Record<Preset, string> = {
  recommended: 'Rules that were measured to be right in at least nine of ten findings.',
  strict: 'All rules.',
  secrets: 'Only keys that stand in the text; code is not analysed.',
  ci: 'Rules that are worth stopping a build for.',
};

function presetSetting() {
  return {
    type: 'string',
    enum: [...PRESETS],
    default: 'recommended',
    enumDescriptions: PRESETS.map((preset) => PRESET_TEXTS[preset]),
    description: 'Which rules are on.',
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
