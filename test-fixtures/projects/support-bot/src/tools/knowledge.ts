import { readFile } from 'node:fs/promises';
import path from 'node:path';

const ARTICLES = path.resolve('articles');

export async function readArticle({ slug }: { slug: string }) {
  const file = path.join(ARTICLES, `${slug}.md`);
  return { article: await readFile(file, 'utf8') }; // expect: llm-output-to-path
}
