/** What hosts and fixes need of notebooks: the text that is analysed, and the way between it, the file and the cells. */
export { isNotebook } from './notebook/form';
export { analysedBytes, editsOfFile } from './notebook/host';
export { type NotebookView, notebookView } from './notebook/view';
