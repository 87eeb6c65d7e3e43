// Import: files dropped here are kept as they came and read in the background.
import { html, useEffect, useState } from "../../vendor/preact.js";
import { ask } from "../ask.js";
import { count } from "../parts/words.js";
import { address } from "../place.js";

const PAUSE = 1200;

export function ImportScreen() {
  const [imports, setImports] = useState([]);
  const [trouble, setTrouble] = useState(null);
  const [over, setOver] = useState(false);
  const look = () => ask("/imports").then((found) => setImports(found.imports), (error) => setTrouble(error.message));
  useEffect(() => {
    look();
    const timer = setInterval(look, PAUSE);
    return () => clearInterval(timer);
  }, []);
  const send = async (files) => {
    setTrouble(null);
    for (const file of files) {
      await ask(`/imports?name=${encodeURIComponent(file.name)}`, { method: "POST", body: file, headers: { "Content-Type": "application/octet-stream" } }).catch((error) => setTrouble(error.message));
    }
    look();
  };
  const drop = (event) => {
    event.preventDefault();
    setOver(false);
    send([...event.dataTransfer.files]);
  };
  return html`
    <div class="lead"><h1>Import</h1><p>Saved pages, PDFs, text and JSONL. Everything stays on this machine; the bytes are kept as they came.</p></div>
    ${trouble && html`<p class="problem" role="alert">${trouble}</p>`}
    <div class="sheet drop ${over ? "over" : ""}" onDragOver=${(event) => (event.preventDefault(), setOver(true))} onDragLeave=${() => setOver(false)} onDrop=${drop}>
      <label for="files">Drop files here, or choose them</label>
      <input id="files" type="file" multiple onChange=${(event) => send([...event.target.files])} />
    </div>
    <section class="sheet" aria-live="polite"><h2>Since the server started</h2>
      ${imports.length ? html`<ul class="plain">${[...imports].reverse().map((one) => html`<li key=${one.id}><b>${one.name}</b> <span class="quiet">${{ waiting: "waits", reading: "is being read…", done: `read: ${count(one.claims, "claim")} in ${count(one.documents.length, "document")}`, failed: "could not be read" }[one.state]}</span>
        ${one.documents.map((id) => html` <a href=${address(`/documents/${id}`)}>open</a>`)}
        ${one.troubles.map((words) => html`<p class="problem">${words}</p>`)}</li>`)}</ul>` : html`<p class="quiet">Nothing yet.</p>`}
    </section>`;
}
