// What a script that got into the page could try in order to send something to
// another origin. Each attempt resolves whatever comes of it: only what the sink
// saw is evidence.

const settled = (work) => Promise.resolve().then(work).then(() => "done", (error) => `refused: ${error.name}`);

function element(name, attributes) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  document.body.append(made);
  return made;
}

const styled = (css) => { element("div", {}).style.cssText = `width:9px;height:9px;${css}`; };

/** Attempts by name; each takes the address of the sink. */
export const attempts = {
  fetch: (to) => fetch(to),
  "fetch, no-cors": (to) => fetch(to, { mode: "no-cors", method: "POST", body: "secret" }),
  "fetch, kept alive": (to) => fetch(to, { keepalive: true, mode: "no-cors" }),
  XMLHttpRequest: (to) => { const request = new XMLHttpRequest(); request.open("GET", to); request.send(); },
  beacon: (to) => { if (!navigator.sendBeacon(to, "secret")) throw new TypeError("refused"); },
  EventSource: (to) => new EventSource(to),
  WebSocket: (to) => new WebSocket(to.replace("http", "ws")),
  image: (to) => { new Image().src = to; },
  audio: (to) => element("audio", { src: to, preload: "auto" }),
  video: (to) => element("video", { poster: to, src: to, preload: "auto" }),
  "background image": (to) => styled(`background-image:url(${to})`),
  "style sheet": (to) => element("link", { rel: "stylesheet", href: to }),
  font: (to) => new FontFace("leak", `url(${to})`).load(),
  prefetch: (to) => element("link", { rel: "prefetch", href: to }),
  preload: (to) => element("link", { rel: "preload", as: "script", href: to }),
  modulepreload: (to) => element("link", { rel: "modulepreload", href: to }),
  manifest: (to) => element("link", { rel: "manifest", href: to }),
  "script element": (to) => { const script = document.createElement("script"); script.src = to; document.body.append(script); },
  "import()": (to) => import(to),
  frame: (to) => element("iframe", { src: to }),
  object: (to) => element("object", { data: to }),
  embed: (to) => element("embed", { src: to }),
  "form": (to) => element("form", { action: to, method: "post" }).submit(),
  "ping": (to) => element("a", { href: "#leak", ping: to }).click(),
  "worker from elsewhere": (to) => new Worker(to),
  "worker from a file": (to) => new Worker(new URL("./worker.js#" + to, import.meta.url)),
  "worker from a blob": (to) => new Worker(URL.createObjectURL(new Blob([`fetch("${to}")`]))),
  "shared worker": (to) => new SharedWorker(new URL("./worker.js#" + to, import.meta.url)),
  "service worker": (to) => navigator.serviceWorker.register(new URL("./worker.js?" + to, import.meta.url)),
  eval: (to) => (0, eval)(`fetch("${to}")`),
  "inline handler": (to) => element("img", { src: "data:,", onerror: `fetch("${to}")` }),
  "inner HTML": (to) => { document.body.appendChild(document.createElement("div")).innerHTML = `<img src="${to}">`; },
  "peer connection": async (to) => {
    const peer = new RTCPeerConnection({ iceServers: [{ urls: `stun:${new URL(to).host}` }] });
    peer.createDataChannel("leak");
    await peer.setLocalDescription(await peer.createOffer());
  },
  "new window": (to) => { if (!window.open(to)) throw new TypeError("refused"); },
  "link": (to) => element("a", { href: to }).click(),
  "link to a new window": (to) => element("a", { href: to, target: "_blank" }).click(),
  "link outside the document": (to) => { const link = document.createElement("a"); link.href = to; link.target = "_blank"; link.click(); },
  refresh: (to) => document.head.append(element("meta", { "http-equiv": "refresh", content: `0;url=${to}` })),
  location: (to) => { location.href = to; },
};

/** Makes one attempt; says what the script was told. */
export const attempt = (name, to) => settled(() => attempts[name](to));
