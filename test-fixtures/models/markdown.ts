import MarkdownIt from 'markdown-it';
import { Marked, marked } from 'marked';
import { micromark } from 'micromark';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import { remark } from 'remark';
import remarkHtml from 'remark-html';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { Remarkable } from 'remarkable';
import showdown from 'showdown';
import snarkdown from 'snarkdown';
import { unified } from 'unified';

const input = new URLSearchParams(location.search).get('a') as string;
declare const plugin: never;
declare const panel: HTMLElement;

panel.innerHTML = marked(input) as string; // flow: untrusted-input -> html
panel.innerHTML = marked.parse(input) as string; // flow: untrusted-input -> html
panel.innerHTML = marked.parseInline(input) as string; // flow: untrusted-input -> html
panel.innerHTML = new Marked().parse(input) as string; // flow: untrusted-input -> html
panel.innerHTML = new Marked().parseInline(input) as string; // flow: untrusted-input -> html

const open = new MarkdownIt({ html: true, linkify: true });
const plugged = new MarkdownIt({ html: true }).use(plugin);
const closed = new MarkdownIt({ linkify: true });
const plain = new MarkdownIt();
panel.innerHTML = open.render(input); // flow: untrusted-input -> html
panel.innerHTML = open.renderInline(input); // flow: untrusted-input -> html
panel.innerHTML = plugged.render(input); // flow: untrusted-input -> html
panel.innerHTML = new MarkdownIt('commonmark').render(input); // flow: untrusted-input -> html
panel.innerHTML = closed.render(input);
panel.innerHTML = plain.render(input);
panel.innerHTML = plain.use(plugin).enable('table').render(input);
panel.innerHTML = plain.set({ linkify: true }).disable('table').render(input);
panel.innerHTML = MarkdownIt().renderInline(input);
panel.innerHTML = new MarkdownIt('default', { linkify: true }).render(input);
panel.innerHTML = new Remarkable({ html: true }).render(input); // flow: untrusted-input -> html

panel.innerHTML = new showdown.Converter().makeHtml(input); // flow: untrusted-input -> html
panel.innerHTML = snarkdown(input); // flow: untrusted-input -> html
panel.innerHTML = micromark(input);
panel.innerHTML = micromark(input, 'utf8', { allowDangerousHtml: true }); // flow: untrusted-input -> html

export async function chains() {
  panel.innerHTML = String(await remark().use(remarkHtml).process(input));
  panel.innerHTML = String(await remark().use(remarkHtml, { sanitize: false }).process(input)); // flow: untrusted-input -> html
  const safe = await unified().use(remarkParse).use(remarkRehype).use(rehypeStringify).process(input);
  panel.innerHTML = String(safe);
  const raw = await unified().use(remarkParse).use(remarkRehype, { allowDangerousHtml: true }).use(rehypeRaw).use(rehypeStringify).process(input);
  panel.innerHTML = String(raw); // flow: untrusted-input -> html
  panel.innerHTML = String(raw.value); // flow: untrusted-input -> html
  const clean = await unified()
    .use(remarkParse)
    .use(remarkRehype, { allowDangerousHtml: true })
    .use(rehypeRaw)
    .use(rehypeSanitize)
    .use(rehypeStringify)
    .process(input);
  panel.innerHTML = String(clean);
}

export function chainsAtOnce() {
  panel.innerHTML = unified().use(remarkParse).use(remarkRehype).use(rehypeStringify).processSync(input).toString();
  const raw = unified().use(remarkParse).use(remarkRehype, { allowDangerousHtml: true }).use(rehypeStringify, { allowDangerousHtml: true });
  panel.innerHTML = raw.processSync(input).toString(); // flow: untrusted-input -> html
  panel.innerHTML = raw.use(rehypeSanitize).use(plugin).processSync(input).toString();
}
