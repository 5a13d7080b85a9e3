/** What is kept of one assessment in lists. Members that are not named here are kept as they are. */
export interface AnteroomEntry {
  id: string;
  /** Counts how often it was saved. */
  revision: number;
  title: string;
  archived: boolean;
  [member: string]: unknown;
}

/** One assessment as it is kept. */
export interface AnteroomRecord {
  entry: AnteroomEntry;
  /** The save file: JSON. */
  text: string;
}

/** Keeps assessments where the page wants them, in the place of the browser's database. */
export interface AnteroomStorageAdapter {
  list(): AnteroomEntry[] | Promise<AnteroomEntry[]>;
  read(id: string): AnteroomRecord | null | Promise<AnteroomRecord | null>;
  /**
   * Keeps a record if the one that is there has the revision `over` (`null`: there is none), and
   * returns the new revision. Throws an error with the name `ConflictError` if somebody else saved
   * in between, `QuotaExceededError` if there is no room.
   */
  write(record: AnteroomRecord, over: number | null): number | Promise<number>;
  archive(id: string, archived: boolean): void | Promise<void>;
  remove(id: string): void | Promise<void>;
}

/** What an assessment is worth, in the words and figures of the screen. */
export interface AnteroomScore {
  id: string;
  verdict: "Recommended" | "Conditional" | "Escalate" | "Stop";
  tier: "Low" | "Moderate" | "High" | "Critical";
  /** Points of a hundred with one decimal, or null where nothing is answered. */
  vendor: string | null;
  residual: string | null;
  readiness: string | null;
  answered: number;
  asked: number;
  reasons: string[];
}

/** Version 1 of the programming interface. Every call is refused with an `Error` for a person. */
export interface AnteroomApi1 {
  /** Resolves once the program runs. */
  ready(): Promise<void>;
  /** Opens an assessment, a request or a response: text, object, bytes or file. */
  open(file: string | object | ArrayBuffer | ArrayBufferView | Blob): Promise<{ id: string }>;
  /** Saves what is open; resolves once it is saved. */
  save(): Promise<{ id: string }>;
  score(): Promise<AnteroomScore>;
  /** The vendor's response to what is open, as the text of its file. */
  exportResponse(): Promise<string>;
  /** A document such as `addendum.pdf` or `report.html`. */
  exportDocument(kind: string): Promise<Blob>;
  /** Goes to a station, a question or a clause of what is open: `scorecard`, `vendor/IAM-06`. */
  goTo(place: string): Promise<void>;
  /** Takes the element out of the page; what was entered is saved first. */
  destroy(): Promise<void>;
}

export interface AnteroomEventMap {
  "anteroom-ready": CustomEvent<Record<string, never>>;
  "anteroom-change": CustomEvent<{ id: string }>;
  "anteroom-saved": CustomEvent<{ id: string; revision: number }>;
  "anteroom-scored": CustomEvent<{ id: string; verdict: string; tier: string; answered: number; asked: number }>;
  "anteroom-submitted": CustomEvent<{ id: string }>;
  /** Before a file is downloaded; `preventDefault()` if the page takes `file` itself. */
  "anteroom-export": CustomEvent<{ name: string; type: string; file: File }>;
  "anteroom-exported": CustomEvent<{ name: string; type: string; taken: boolean }>;
  "anteroom-error": CustomEvent<{ message: string }>;
  "anteroom-resize": CustomEvent<{ height: number }>;
}

export interface AnteroomQuestionnaireElement extends HTMLElement {
  storageAdapter?: AnteroomStorageAdapter;
  assessment?: string | object | ArrayBuffer | Blob;
  api(version: 1): AnteroomApi1;
  addEventListener<K extends keyof AnteroomEventMap>(
    type: K, listener: (event: AnteroomEventMap[K]) => void, options?: boolean | AddEventListenerOptions): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "anteroom-questionnaire": AnteroomQuestionnaireElement;
  }
}
