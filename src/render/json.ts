/** The version of the JSON contract; it changes only when something in it is renamed or removed. */
export const SCHEMA = 'stapwijzer/1';

/** What a document can be about. Each has its own published schema. */
export type Status =
  | 'advice'
  | 'question'
  | 'error'
  | 'steps'
  | 'contacts'
  | 'terms'
  | 'questions'
  | 'check'
  | 'scenarios'
  | 'diff'
  | 'graph'
  | 'letters'
  | 'resumed'
  | 'compared'
  | 'desks'
  | 'regions'
  | 'region'
  | 'import';

/** Writes one JSON document, indented. Counts that are too large for a number become texts. */
export function jsonDocument(status: Status, fields: object): string {
  return `${JSON.stringify(withHead(status, fields), writeLargeCount, 2)}\n`;
}

/** Writes one JSON document as a line. */
export function jsonLine(status: Status, fields: object): string {
  return `${JSON.stringify(withHead(status, fields))}\n`;
}

function withHead(status: Status, fields: object): object {
  return { schema: SCHEMA, status, ...fields };
}

function writeLargeCount(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value;
}
