/**
 * What policies allow: statements of AWS in JSON, YAML and Terraform, roles given out in Terraform for Google Cloud and Azure, and roles of
 * Kubernetes. Only what stands there as a constant is read.
 */
import { type ConfigValue, type Found, manyOf, select, textOf, valueAt } from './document';
import type { ConfigurationFile, Grant, Word } from './types';

export function grantsOf({ kind, roots, path }: ConfigurationFile): Grant[] {
  if (!['terraform', 'manifest', 'policy'].includes(kind)) return [];
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\..*$/, '');
  return roots.flatMap((root) => [
    ...select(root, ['**']).flatMap((found) => statementIn(found, name)),
    ...managedIn(root, name),
    ...(kind === 'terraform' ? rolesIn(root) : []),
    ...kubernetesIn(root),
  ]);
}

const wordsOf = (value: ConfigValue | undefined): Word[] =>
  manyOf(value).flatMap((each) => {
    const text = textOf(each);
    return text === undefined ? [] : [{ text, at: { start: each.start, end: each.end } }];
  });
const textsOf = (value: ConfigValue | undefined): string[] => wordsOf(value).map(({ text }) => text);

/** A statement of a policy: a map with an effect and actions, or a `statement` block with actions. */
function statementIn({ value, keys }: Found, name: string): Grant[] {
  if (value.kind !== 'map') return [];
  const effect = textOf(valueAt(value, 'Effect') ?? valueAt(value, 'effect'));
  const actions = valueAt(value, 'Action') ?? valueAt(value, 'actions');
  const isBlock = keys.at(-1) === 'statement' && keys.includes('aws_iam_policy_document');
  if (!actions || (effect === undefined && !isBlock) || effect === 'Deny') return [];
  const owner = [
    ...keys.filter((key) => !/^(?:\[\]|Statement|statement|data|resource|Properties|Policies|PolicyDocument|policy|assume_role_policy)$/.test(key)),
    name,
  ];
  const resources = textsOf(valueAt(value, 'Resource') ?? valueAt(value, 'resources'));
  return [{ at: { start: value.start, end: value.end }, owner: owner.join(' '), system: 'aws', actions: wordsOf(actions), resources }];
}

/** Policies of the provider, by address: in Terraform, CloudFormation and serverless files. */
function managedIn(root: ConfigValue, name: string): Grant[] {
  return select(root, ['**']).flatMap(({ value, keys }): Grant[] => {
    const text = textOf(value);
    if (text === undefined || !/^arn:aws[\w-]*:iam::aws:policy\//.test(text)) return [];
    const at = { start: value.start, end: value.end };
    return [{ at, owner: [...keys.filter((key) => key !== '[]'), name].join(' '), system: 'aws', actions: [{ text, at }], resources: ['*'] }];
  });
}

function rolesIn(root: ConfigValue): Grant[] {
  return select(root, ['resource', '*', '*']).flatMap(({ value, keys }): Grant[] => {
    const [, type = '', name = ''] = keys;
    const at = { start: value.start, end: value.end };
    const azure = type === 'azurerm_role_assignment' ? wordsOf(valueAt(value, 'role_definition_name')) : [];
    if (azure.length > 0) {
      const scope = valueAt(value, 'scope');
      return [{ at, owner: name, system: 'azure', actions: azure, resources: scope?.kind === 'scalar' ? [String(scope.value)] : [] }];
    }
    const google = /^google_.*_iam_(?:member|binding)$/.test(type) ? wordsOf(valueAt(value, 'role')) : [];
    return google.length > 0 ? [{ at, owner: name, system: 'gcp', actions: google, resources: [type] }] : [];
  });
}

/** Roles that may do everything, and bindings to the role that may. */
function kubernetesIn(root: ConfigValue): Grant[] {
  const kind = textOf(valueAt(root, 'kind')) ?? '';
  const name = textOf(valueAt(root, 'metadata', 'name')) ?? '';
  const at = { start: root.start, end: root.end };
  if (/^(?:Cluster)?Role$/.test(kind))
    return select(root, ['rules', '[]']).flatMap(({ value }): Grant[] => {
      const verbs = wordsOf(valueAt(value, 'verbs'));
      return verbs.length > 0 ? [{ at, owner: name, system: 'kubernetes', actions: verbs, resources: textsOf(valueAt(value, 'resources')) }] : [];
    });
  if (!/^(?:Cluster)?RoleBinding$/.test(kind)) return [];
  const role = valueAt(root, 'roleRef', 'name');
  const subjects = select(root, ['subjects', '[]', 'name']).flatMap(({ value }) => textOf(value) ?? []);
  return [{ at, owner: [name, ...subjects].join(' '), system: 'kubernetes', actions: wordsOf(role), resources: ['roleRef'] }];
}
