// The stand-alone page without network, and its new versions. Only on pages that the browser
// calls secure, and never in a frame.

/** Registers the keeper of files; `offer` resolves when the person wants the new version now. */
export async function keep(address, offer) {
  let kept;
  try {
    kept = await navigator.serviceWorker.register(address, { updateViaCache: "none" });
  } catch {
    // The browser or its settings forbid it: the page works as before, with network.
    return;
  }
  let offered;
  const look = async () => {
    const waiting = kept?.waiting;
    // The first version has nothing to take the place of.
    if (!waiting || !navigator.serviceWorker.controller || waiting === offered) return;
    offered = waiting;
    await offer();
    navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
    waiting.postMessage("renew");
  };
  kept?.addEventListener("updatefound", () => kept.installing?.addEventListener("statechange", look));
  await look();
}
