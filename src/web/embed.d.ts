/** How the program is shown in a frame; other members become the attributes of the element. */
export interface AnteroomFrameOptions {
  /** The address of embed.html. */
  src: string;
  title?: string;
  /** The least and the greatest height, in pixels. */
  min?: number;
  max?: number;
  /** Files come as the event `anteroom-export` instead of being downloaded. */
  take?: boolean;
  [attribute: string]: unknown;
}

export interface AnteroomFrame {
  frame: HTMLIFrameElement;
  open(file: string | Uint8Array): Promise<{ id: string }>;
  save(): Promise<{ id: string }>;
  score(): Promise<unknown>;
  exportResponse(): Promise<string>;
  exportDocument(kind: string): Promise<Blob>;
  goTo(place: string): Promise<void>;
  destroy(): void;
}

export function embed(place: HTMLElement, options: AnteroomFrameOptions): AnteroomFrame;
