/**
 * Sinks that follow from the roles a model names anyway: the name and description of a tool or agent are sinks wherever they stand,
 * so that no model has to say it twice. Used where models are compiled and where the gate's tables are made.
 */
import type { SinkConcept } from './concepts';
import type { CallModel, Paths } from './define';

const list = (paths: Paths | undefined): readonly string[] => (paths === undefined ? [] : typeof paths === 'string' ? [paths] : paths);

/** @returns the sinks of a row, those derived from its roles included */
export function sinksOf({ is, roles, sinks }: CallModel): Partial<Record<SinkConcept, Paths>> {
  const described = [
    ...(is === 'tool-definition' || is === 'agent' ? [...list(roles?.name), ...list(roles?.description)] : []),
    ...list(roles?.tools).flatMap((tools) => [`${tools}[].name`, `${tools}[].description`, `${tools}[].function.name`, `${tools}[].function.description`]),
  ];
  if (described.length === 0) return sinks ?? {};
  return { ...sinks, 'tool-description': [...new Set([...list(sinks?.['tool-description']), ...described])] };
}
