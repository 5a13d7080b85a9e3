// What `anteroom preview` adds to the page: it asks every second whether the pack changed, loads
// the page again if so, and shows what is wrong with the pack. Findings are text, never markup.

const loaded = new URL(import.meta.url).search.slice(1);

const look = new CSSStyleSheet();
look.replaceSync(`
  #preview { font: 0.875rem/1.5 system-ui, sans-serif; color: CanvasText; background: Canvas; border-bottom: 1px solid GrayText; border-left: 6px solid #b7791f; padding: 8px 16px; }
  #preview.broken { border-left-color: #c0392b; }
  #preview[hidden] { display: none; }
  #preview summary { font-weight: 600; cursor: pointer; }
  #preview pre { font: 0.8125rem/1.45 ui-monospace, monospace; margin: 8px 0 0; max-height: 40vh; overflow: auto; }
`);
document.adoptedStyleSheets = [...document.adoptedStyleSheets, look];

const box = document.createElement("section");
box.id = "preview";
box.hidden = true;
box.setAttribute("aria-label", "Preview");
box.setAttribute("aria-live", "polite");
const details = document.createElement("details");
const summary = document.createElement("summary");
const text = document.createElement("pre");
text.tabIndex = 0;
details.append(summary, text);
box.append(details);
document.body.prepend(box);

const said = { title: "", text: "" };
const say = (now) => {
  if (now.title === said.title && now.text === said.text) return;
  Object.assign(said, { title: now.title, text: now.text });
  box.hidden = now.title === "";
  box.classList.toggle("broken", now.broken);
  details.open = now.broken;
  summary.textContent = now.title;
  text.textContent = now.text;
  text.hidden = now.text === "";
};

const ask = async () => {
  try {
    const response = await fetch("preview.json", { cache: "no-store" });
    const now = await response.json();
    if (now.shown !== loaded) {
      location.reload();
      return;
    }
    say(now);
  } catch {
    say({ title: "The preview was stopped. Start it again in the terminal.", text: "", broken: true });
  }
  setTimeout(ask, 1000);
};
ask();
