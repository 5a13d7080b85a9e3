// Keeps the files of one version of the stand-alone page, so that it opens without network. A
// newer version is kept beside it and waits: the page offers it, and nothing is swapped before.
const VERSION = "./build/";
const FILES = ["./"];
const NAME = `anteroom ${VERSION}`;

addEventListener("install", (event) => event.waitUntil((async () => {
  const cache = await caches.open(NAME);
  await cache.addAll(FILES.map((name) => new Request(name, { cache: "no-cache" })));
})()));

addEventListener("activate", (event) => event.waitUntil((async () => {
  const others = (await caches.keys()).filter((name) => name.startsWith("anteroom ") && name !== NAME);
  await Promise.all(others.map((name) => caches.delete(name)));
})()));

addEventListener("message", ({ data }) => {
  if (data === "renew") skipWaiting();
});

addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || new URL(request.url).origin !== location.origin) return;
  event.respondWith((async () => {
    const cache = await caches.open(NAME);
    return (await cache.match(request, { ignoreSearch: true })) ?? fetch(request);
  })());
});
