import DOMPurify from 'dompurify';

export function clean(html: string) {
  return DOMPurify.sanitize(html, { USE_PROFILES: { html: true } });
}

/** Named like a sanitiser, does nothing. */
export function sanitizeHtml(html: string) {
  return html.trim();
}
