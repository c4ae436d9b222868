/**
 * Chainlit (PyPI `chainlit` 1 and 2): messages, settings and files of the person who chats are untrusted. What one callback keeps in the session of
 * the user, another takes out. Paths of uploaded files are the server's own and no source.
 */
import { type CallModel, defineModel, type EntryPoint } from '../engine/define';

const SAID = 'what the user wrote in the chat';
const on = (decorator: string, ...paths: string[]): EntryPoint => ({ decorator, sources: { 'untrusted-input': paths }, sourceText: SAID });
/** One application is one file as a rule; several often stand side by side. */
const SESSION = 'channel(session, [0], file)';
const answer = (...paths: string[]): CallModel => ({ sources: { 'untrusted-input': paths }, sourceText: SAID });

export default defineModel({
  sdk: 'chainlit',
  title: 'Chainlit',
  docs: 'https://docs.chainlit.io/api-reference',
  packages: { pypi: { chainlit: '>=1' } },
  calls: {
    'chainlit.AskUserMessage().send': answer('return.output', 'return.content'),
    'chainlit.AskFileMessage().send': answer('return[].name', 'return[].content'),
    'chainlit.AskElementMessage().send': answer('return'),
    'chainlit.user_session.set': { flows: { '[1]': SESSION } },
    'chainlit.user_session.get': { flows: { [SESSION]: 'return', '[1]': 'return' } },
  },
  entryPoints: [
    on('chainlit.on_message()', 'param[0].content', 'param[0].elements[].name', 'param[0].elements[].content', 'param[0].elements[].url'),
    on('chainlit.on_window_message()', 'param[0]'),
    on('chainlit.on_settings_update()', 'param[0]'),
    on('chainlit.on_settings_edit()', 'param[0]'),
  ],
});
