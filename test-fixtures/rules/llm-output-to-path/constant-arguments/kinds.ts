export enum Kind {
  Text,
  Markdown,
  Voice,
}
