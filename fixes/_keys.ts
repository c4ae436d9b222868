/** Which environment variable a key is read from: the one that its provider's documentation names, or one by the name it has in the code. */
import type { KeyShape } from '../engine/define';
import type { Span } from '../engine/finding';
import { shapeAt } from '../engine/keys';

/**
 * @param span of the key in the text
 * @param name of the variable or property that holds it
 * @returns undefined when neither tells: a vendor without a shape, and a name such as `apiKey`
 */
export function variableFor(place: { shapes: readonly KeyShape[] }, text: string, span: Span, key: string, name: string | undefined): string | undefined {
  const upper = name
    ?.replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .replace(/\W+/g, '_')
    .toUpperCase();
  if (name !== undefined && /^[A-Z][A-Z0-9_]*_(?:KEY|TOKEN|SECRET)$/.test(name)) return name;
  const shape = shapeAt(text, span.start, span.start + key.length, place.shapes);
  if (shape) return shape.env;
  if (upper === undefined || /^(?:API_?)?(?:KEY|TOKEN|SECRET|CREDENTIALS?|AUTHORIZATION)$/.test(upper) || !/^[A-Z]\w+$/.test(upper)) return undefined;
  return /(?:KEY|TOKEN|SECRET)$/.test(upper) ? upper : `${upper}_API_KEY`;
}
