export { assertKnown as ensureTarget, assertSafe, isCommand as mayRun, isHarmless, pick, quote, sanitizeCommand, withKnownTarget, withLogging } from './guards';
