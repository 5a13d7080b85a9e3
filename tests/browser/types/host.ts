// A host that uses everything anteroom.d.ts and embed.d.ts offer. It is compiled, not run; each
// line after @ts-expect-error must be refused.
import type {} from "../../../src/web/anteroom";
import type { AnteroomStorageAdapter } from "../../../src/web/anteroom";
import { embed } from "../../../src/web/embed";

const tool = document.createElement("anteroom-questionnaire");
const kept = new Map<string, { entry: { id: string; revision: number; title: string; archived: boolean }; text: string }>();
const adapter: AnteroomStorageAdapter = {
  list: () => [...kept.values()].map(({ entry }) => entry),
  read: (id) => kept.get(id) ?? null,
  write(record, over) {
    const revision: number = (over ?? 0) + 1;
    kept.set(record.entry.id, { ...record, entry: { ...record.entry, revision } });
    return revision;
  },
  archive() {},
  remove(id) { kept.delete(id); },
};
tool.storageAdapter = adapter;
tool.assessment = new Blob(["{}"]);
// @ts-expect-error There is no such property to be set to a number.
tool.storageAdapter = 7;

const api = tool.api(1);
// @ts-expect-error There is version 1 alone.
tool.api(2);
const ways: Promise<unknown>[] = [
  api.ready(), api.open("{}"), api.open({}), api.open(new Uint8Array()), api.save(), api.exportResponse(), api.goTo("scorecard"), api.destroy(),
  api.exportDocument("addendum.pdf").then((file) => file.arrayBuffer()),
  api.score().then(({ verdict, vendor }) => { if (verdict === "Stop") console.log(vendor ?? "nothing answered"); }),
];
// @ts-expect-error No such verdict.
void api.score().then(({ verdict }) => verdict === "Splendid");
void ways;

tool.addEventListener("anteroom-export", (event) => { event.preventDefault(); console.log(event.detail.file.size); });
tool.addEventListener("anteroom-scored", ({ detail: { answered, asked } }) => console.log(answered / asked));
tool.addEventListener("anteroom-error", ({ detail: { message } }) => console.log(message));
// @ts-expect-error A change tells which assessment, and nothing else.
tool.addEventListener("anteroom-change", ({ detail: { answers } }) => console.log(answers));

const frame = embed(document.body, { src: "https://anteroom.example.org/embed.html", mode: "vendor", min: 300, max: 900, take: true });
void frame.score().then(() => frame.destroy());
frame.frame.title = "Tool";
