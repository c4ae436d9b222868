/**
 * How the text of an open document follows the client's edits. The library's own way keeps a list of line starts and mends it with
 * each edit; an edit that joins or parts `\r` and `\n` leaves it wrong, and the next one lands elsewhere. Here lines are counted anew.
 */
import type { TextDocumentsConfiguration } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';

export const textDocuments: TextDocumentsConfiguration<TextDocument> = {
  create: (uri, languageId, version, content) => TextDocument.create(uri, languageId, version, content),
  update: (document, changes, version) => {
    const { uri, languageId } = document;
    let text = document.getText();
    for (const change of changes) {
      if (!('range' in change)) {
        text = change.text;
        continue;
      }
      const lines = TextDocument.create(uri, languageId, version, text);
      const [start, end] = [lines.offsetAt(change.range.start), lines.offsetAt(change.range.end)].sort((a, b) => a - b) as [number, number];
      text = text.slice(0, start) + change.text + text.slice(end);
    }
    return TextDocument.create(uri, languageId, version, text);
  },
};
