/**
 * Which names of environment variables say that they hold a secret. Names that a bundler puts into code for browsers hold none, and
 * neither do public keys. Shared by the models of the environments of Node and Python.
 */
const WORDS = '(?:API_?KEY|ACCESS_?KEY|SECRET_?KEY|PRIVATE_?KEY|ENCRYPTION_?KEY|SIGNING_?KEY|SERVICE_?ROLE_?KEY|SECRET|TOKEN|PASSWORD|PASSWD|CREDENTIALS)';
const PUBLIC = '(?!NEXT_?PUBLIC|VITE|REACT_?APP|EXPO_?PUBLIC|NUXT_?PUBLIC|GATSBY|PUBLIC)';

/** Over names whose underscores may be gone. */
export const SECRET_NAME = new RegExp(`^${PUBLIC}(?:[A-Z0-9_]*)${WORDS}$`);
/** The same as a condition of a model on a constant. */
export const SECRET_WORD = `/${SECRET_NAME.source}/`;
