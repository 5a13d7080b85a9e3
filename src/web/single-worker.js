// What stands before the program of the worker where the whole page is one file: its files come
// in its first message, and whoever would fetch them gets them from there.
const files = await new Promise((resolve) => {
  addEventListener("message", (event) => {
    event.stopImmediatePropagation();
    resolve(event.data);
  }, { once: true });
});
globalThis.fetch = async (address) => {
  const bytes = files.get(String(address.url ?? address).split("/").pop());
  return bytes ? new Response(bytes) : new Response("", { status: 404 });
};
