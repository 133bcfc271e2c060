// Another origin that would take whatever it is sent: HTTP, WebSocket and, for
// peer connections, UDP. It remembers every byte; a connection that carries none
// (Chromium opens one for a frame that it then refuses) is no leak.
import { createServer } from "node:http";
import { createSocket } from "node:dgram";

/** Opens a sink; `seen` lists the first line of all that arrived. */
export async function openSink() {
  const seen = [];
  const server = createServer((_, response) => {
    response.writeHead(200, { "access-control-allow-origin": "*", "content-type": "text/javascript" });
    response.end("");
  });
  server.on("connection", (socket) => {
    socket.on("data", (bytes) => seen.push(bytes.toString().split("\r\n")[0]));
  });
  server.on("upgrade", (_, socket) => socket.destroy());
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address();
  const udp = createSocket("udp4");
  udp.on("message", (bytes) => seen.push(`UDP ${bytes.length} bytes`));
  await new Promise((done) => udp.bind(port, "127.0.0.1", done));
  const close = () => {
    server.close();
    server.closeAllConnections();
    udp.close();
  };
  return { seen, port, origin: `http://127.0.0.1:${port}`, close };
}
