// Starts the page: shuts the doors that a content-security policy leaves open,
// then loads the app. It is a file because the policy admits no inline script.

// Nothing may become HTML or the address of a script, but the empty string, with
// which ECharts clears its container. The worker has a policy of its own, made in
// src/web, and the content-security policy admits no third.
window.trustedTypes?.createPolicy("default", {
  createHTML(text) {
    if (text === "") return text;
    throw new TypeError("Text may not become HTML here.");
  },
});

// No policy governs a peer connection, a new window or a navigation.
for (const name of ["RTCPeerConnection", "webkitRTCPeerConnection"]) {
  Object.defineProperty(window, name, { value: undefined });
}
Object.defineProperty(window, "open", { value: () => null });
const leavesTheSite = (url) => new URL(url, document.baseURI).origin !== location.origin;
window.navigation?.addEventListener("navigate", (event) => {
  if (event.cancelable && leavesTheSite(event.destination.url)) event.preventDefault();
});
// A link to a new window is no navigation of this one.
window.addEventListener("click", (event) => {
  const link = event.composedPath().find((node) => node.href !== undefined);
  if (link && leavesTheSite(link.href)) event.preventDefault();
}, { capture: true });

// Links such as "#/members" are resolved against <base>, so the page must be at it.
if (location.pathname.endsWith("/index.html")) {
  history.replaceState(null, "", location.pathname.slice(0, -"index.html".length) + location.search + location.hash);
}

const app = document.querySelector("meta[name=truefan-app]");
const address = (path) => new URL(path, document.baseURI).href;
try {
  const { default: init } = await import(address(app.content));
  await init({ module_or_path: address(app.dataset.wasm) });
} catch (error) {
  document.body.textContent =
    "Truefan could not start. It needs a browser of 2023 or later; if yours is newer, reload the page.";
  throw error;
}
