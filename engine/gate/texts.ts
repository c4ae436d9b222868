/**
 * Rows of models that count only where an argument is a text of some form (`when: { '[0]': { like: ['https://host/*'] } }`): the file, or one that it
 * imports, must hold the text, so the gate looks for its longest fixed part instead of for the name of what is called, which may stand
 * everywhere. A part that a file puts together from pieces is not found.
 */
import type { CallModel, ModelDefinition, When } from '../define';
import { asArray } from './bits';

const rootOf = (path: string): string => /^[^.[(]*/.exec(path)?.[0] as string;

/** @returns the words one of which stands where the row counts; undefined for a row that asks for no such text */
export function textsOfCall(call: CallModel): readonly string[] | undefined {
  const forms = asArray<When>(call.when).map((when) => Object.values(when).flatMap((test) => (typeof test === 'object' && 'like' in test ? test.like : [])));
  return forms.length === 0 || forms.some((each) => each.length === 0) ? undefined : [...new Set(forms.flat().map(fixedPart))];
}

/** `https://*.example.com/v1/*`: `.example.com/v1` */
function fixedPart(form: string): string {
  const parts = form.split('*').map((part) => part.replace(/^https?:\/\//, '').replace(/\/$/, ''));
  return parts.sort((a, b) => b.length - a.length)[0] as string;
}

/** @returns for types whose values only such rows give, the words */
export function textsOfTypes(model: ModelDefinition): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  const ways = new Map<string, { path: string; texts: readonly string[] | undefined }[]>();
  for (const [type, paths] of Object.entries(model.types ?? {}))
    ways.set(
      type,
      paths.map((path) => ({ path, texts: undefined })),
    );
  for (const [path, calls] of Object.entries(model.calls ?? {}))
    for (const call of asArray<CallModel>(calls))
      for (const type of [call.returns, ...Object.values(call.callbackTypes ?? {}).flat()]) if (type) ways.get(type)?.push({ path, texts: textsOfCall(call) });
  for (let changed = true; changed; ) {
    changed = false;
    for (const [type, all] of ways) {
      // a way from the type itself adds nothing
      const others = all.filter(({ path, texts }) => texts !== undefined || rootOf(path) !== type);
      const texts = others.map((way) => way.texts ?? found.get(rootOf(way.path)));
      if (found.has(type) || texts.length === 0 || texts.includes(undefined)) continue;
      found.set(type, [...new Set(texts.flatMap((each) => each ?? []))]);
      changed = true;
    }
  }
  return found;
}
