// Import: files dropped here are kept as they came and read in the background.
import { html, useEffect, useState } from "../../vendor/preact.js";
import { ask } from "../ask.js";
import { count } from "../parts/words.js";
import { may, usePerson, whyNot } from "../person.js";
import { address } from "../place.js";

const PAUSE = 1200;
const MOST_OPENED = 5;

export function ImportScreen() {
  const [imports, setImports] = useState([]);
  const [trouble, setTrouble] = useState(null);
  const [lost, setLost] = useState(null);
  const [over, setOver] = useState(false);
  const person = usePerson();
  const look = () => ask("/imports").then((found) => (setImports(found.imports), setLost(null)), (error) => setLost(error.message));
  useEffect(() => {
    look();
    const timer = setInterval(look, PAUSE);
    // A file that misses the frame would otherwise be opened in place of this page.
    const missed = (event) => event.preventDefault();
    for (const kind of ["dragover", "drop"]) addEventListener(kind, missed);
    return () => {
      clearInterval(timer);
      for (const kind of ["dragover", "drop"]) removeEventListener(kind, missed);
    };
  }, []);
  const send = async (files) => {
    setTrouble(null);
    for (const file of files) {
      await ask(`/imports?name=${encodeURIComponent(file.name)}`, { method: "POST", body: file, headers: { "Content-Type": "application/octet-stream" } }).catch((error) => setTrouble(error.message.startsWith(file.name) ? error.message : `${file.name}: ${error.message}`));
      look();
    }
  };
  const drop = (event) => {
    event.preventDefault();
    setOver(false);
    const entries = [...event.dataTransfer.items].map((one) => one.webkitGetAsEntry?.());
    const files = [...event.dataTransfer.files];
    const folders = files.filter((_, at) => entries[at]?.isDirectory);
    send(files.filter((one) => !folders.includes(one)));
    if (folders.length) setTrouble(`${folders[0].name} is a folder: drop the files in it, or run reportedly read on it.`);
  };
  return html`
    <div class="lead"><h1>Import</h1><p>Saved pages, PDFs, text and JSONL. ${person?.by_token ? "They go to this shared server and to nobody else" : "Everything stays on this machine"}; the bytes are kept as they came.</p></div>
    ${(trouble || lost) && html`<p class="problem" role="alert">${trouble ?? lost}</p>`}
    ${!may(person, "analyst") ? html`<p class="note">${whyNot(person, "analyst")}</p>` : html`<div class="sheet drop ${over ? "over" : ""}" onDragOver=${(event) => (event.preventDefault(), setOver(true))} onDragLeave=${() => setOver(false)} onDrop=${drop}>
      <label for="files">Drop files here, or choose them</label>
      <input id="files" type="file" multiple onChange=${(event) => (send([...event.target.files]), (event.target.value = ""))} />
    </div>`}
    <section class="sheet" aria-live="polite"><h2>Since the server started</h2>
      ${imports.length ? html`<ul class="plain">${[...imports].reverse().map((one) => html`<li key=${one.id}><b>${one.name}</b> <span class="quiet">${{ waiting: "waits", reading: "is being read…", done: `read: ${count(one.claims, "claim")} in ${count(one.documents.length, "document")}`, failed: "could not be read" }[one.state]}</span>
        ${one.documents.slice(0, MOST_OPENED).map((id, at) => html` <a href=${address(`/documents/${id}`)}>${one.documents.length === 1 ? "Open it" : `Open ${at + 1}`}</a>`)}${one.documents.length > MOST_OPENED && html` <a href=${address("/documents")}>all documents</a>`}
        ${one.troubles.map((words) => html`<p class="problem">${words}</p>`)}</li>`)}</ul>` : html`<p class="quiet">Nothing yet. A page saved from the browser, a PDF, a mail or a text will do; whole folders are read by <span class="mono">reportedly read FOLDER</span>.</p>`}
    </section>`;
}
