/**
 * Joins the gate's tables of two sets of models: those made when the program was built, and those of a user's few models. The
 * tables of models do not depend on each other, so joining them gives what one pass over all models would.
 */
import { type GateLanguage, type GateWords, mergedBits, type PackageBits } from './words';

/** @returns tables for both; the words of `a` keep their numbers */
export function mergeWords(a: GateWords, b: GateWords): GateWords {
  const words = [...a.words];
  const plain = new Set(a.plain);
  // a word that is plain text in one and an identifier in the other is looked for in both ways
  const numbers = new Map(words.map((word, index) => [`${a.plain.has(index)} ${word}`, index]));
  const renumbered = b.words.map((word, index) => {
    const key = `${b.plain.has(index)} ${word}`;
    let number = numbers.get(key);
    if (number === undefined) {
      number = words.push(word) - 1;
      numbers.set(key, number);
      if (b.plain.has(index)) plain.add(number);
    }
    return number;
  });
  const packages = (language: GateLanguage) => {
    const map = new Map<string, PackageBits>(a.packages[language]);
    for (const [name, bits] of b.packages[language]) map.set(name, mergedBits(map.get(name), bits));
    return map;
  };
  return {
    packages: { javascript: packages('javascript'), python: packages('python') },
    words,
    plain,
    wordRules: [
      ...a.wordRules,
      ...b.wordRules.map((rule) => ({ ...rule, groups: rule.groups.map((group) => group.map((word) => renumbered[word] as number)) })),
    ],
    fileRules: [...a.fileRules, ...b.fileRules],
  };
}
