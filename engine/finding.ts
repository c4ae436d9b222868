/**
 * What the engine hands out: plain data, the same for the command, the server and CI. No LSP or SARIF shapes here;
 * `server/` and `cli/reporters/` turn findings into those. A finding never holds the text of a secret.
 */
export type Severity = 'error' | 'warning' | 'info';
/** What a configuration may say of a rule. */
export type Level = Severity | 'off';
export type Confidence = 'high' | 'medium' | 'low';

/** Half-open range of UTF-16 offsets into the file's text. */
export interface Span {
  start: number;
  end: number;
}

/** A place in a file. `path` is relative to the project root with forward slashes; lines and columns count from 1, columns in UTF-16 units; `endColumn` is exclusive. */
export interface Location extends Span {
  path: string;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  /** In a notebook, where it lies in a cell. */
  cell?: CellPlace;
}

/** A place in a cell of a notebook. Lines and columns count from 1, columns in UTF-16 units. */
export interface CellPlace {
  /** Of all cells, from 1. */
  number: number;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

/** One step of the way from a source to a sink, in that order. */
export interface Step {
  kind: 'source' | 'step' | 'sink';
  location: Location;
  /** What happens here, with the user's identifiers: "tool argument chosen by the model", "passed to `runHelm`". */
  what: string;
}

/** A place where a value enters, as part of a finding's identity. */
export interface Origin {
  /** A source concept of concepts.ts. */
  concept: string;
  /** What it is for a reader: "the tool's arguments", "the request body". */
  what: string;
  /** Stable name of the place, without line numbers: file, enclosing function and a fingerprint of the code, joined by `#`. */
  symbol: string;
  location: Location;
  /** The shortest way from this origin to the sink; first step the source, last the sink. */
  trace: Step[];
}

/** An edit that a fix makes: replaces the span by text. */
export interface Edit extends Span {
  path: string;
  text: string;
  /** Of a cell of a notebook: the same edit of the cell's source. */
  cell?: CellEdit;
}

/** An edit of one cell's source: offsets into it. */
export interface CellEdit extends Span {
  /** Of all cells, from 1. */
  number: number;
  text: string;
}

export interface Fix {
  id: string;
  title: string;
  /** Safe: behaviour is kept for well-meant input. Review: look at it. */
  safety: 'safe' | 'review';
  edits: Edit[];
}

export interface Finding {
  ruleId: string;
  severity: Severity;
  confidence: Confidence;
  /** One sentence, plain text: what and why, with the user's identifiers in backticks. */
  message: string;
  location: Location;
  /** Name of the function that encloses the finding, '' at module level. */
  symbol: string;
  /** Empty for rules that look at one place. */
  origins: Origin[];
  /**
   * Fingerprint of rule, function, code without its layout, and the sorted origins; free of lines and file names, unique within a file.
   * 16 hex digits.
   */
  identity: string;
  /** The same without the origins, where there are any: it stays when another path leads to the place. */
  anchor?: string;
  fixes: Fix[];
  /** Of a host that reports a change only: the first step of the way that lies in it. */
  changed?: Step;
  /** Remarks such as "in a test file: reported one level lower". */
  notes: string[];
}

/** A file that was not, or not wholly, looked at, and why: never silent. */
export interface Notice {
  path: string;
  kind: 'unreadable' | 'binary' | 'too-large' | 'minified' | 'syntax-errors' | 'incomplete' | 'internal-error' | 'encoding' | 'configuration';
  message: string;
}

/** A finding that a comment or the configuration kept quiet. */
export interface Suppressed {
  finding: Finding;
  by: 'comment';
  reason: string | undefined;
  location: Location;
}

/** A suppression comment that cannot mean what it says: it names no rule, or one that does not exist. */
export interface SuppressionProblem {
  location: Location;
  /** One sentence for the user, without the place. */
  message: string;
}

/** A suppression comment that suppressed nothing. */
export interface UnusedSuppression {
  location: Location;
  ruleIds: string[];
}
