/**
 * A route, a server action or a socket handler from which a model is asked, and nothing on the way there turns away callers who are not known, or who come too
 * often. What counts as a check is engine/estate/access' to say: by the body, never by the name.
 */
import { definePracticeRule } from '../engine/define';

export default definePracticeRule<'access'>({
  about: 'access',
  id: 'llm-endpoint-without-auth',
  title: 'An endpoint asks a model for anybody',
  category: 'access',
  severity: 'warning',
  presets: [],
  refs: { cwe: [306, 770], owaspLlm2025: ['LLM10'], owaspLlm2026: ['LLM06'], asi: ['ASI03'] },
  docs: {
    why:
      'Each request is paid for, and a model answers whatever it is asked. An address that asks a model for anybody becomes somebody’s free API within days of being found, reads out what its tools and its ' +
      'retrieval can reach, and leaves nobody to hold to account. A rate limit bounds the bill; only authentication says whose request it was.',
    instead:
      'Check the session, the token or the key before the model is asked, in middleware in front of the route or first thing in the handler, and end with 401. Put a rate limit in front, by user where there ' +
      'is one and by address where there is none. For a page that is open on purpose a rate limit and a cap on tokens are the least.',
    limits:
      'With neither a check nor a rate limit it is a warning; with one of the two an info that names the other. A check is seen in middleware, hooks, guards, decorators, dependencies, wrappers, the middleware file of ' +
      'Next.js and in the functions on the way: a branch that leaves with 401, 403 or 429 or because of a session, a cookie, a token or a header, or a library that models know. A check of a package that no model ' +
      'speaks of is believed by its name. Gateways, reverse proxies, firewalls and networks are not seen, nor is what a framework checks by its configuration alone. Whether the check is right is not judged.',
  },
  message: ({ method, path, call, missing }) => {
    const endpoint = path === undefined ? 'This endpoint' : `\`${method} ${path}\``;
    const asks = `${endpoint} asks a model (\`${call.text}\`, ${call.path} line ${call.line})`;
    if (missing === 'both')
      return `${asks} for anybody: neither authentication nor a rate limit stands before it; check who asks and end with 401, or limit how often one address may`;
    return missing === 'authentication'
      ? `${asks} without authentication: a rate limit stands before it, but nobody is asked who they are; check a session or a token first`
      : `${asks} without a rate limit: who asks is known, but not how often they may; limit requests for each user`;
  },
});
