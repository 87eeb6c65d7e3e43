// Decisions: everything that people judged over and above what was read, and taking it back.
import { html } from "../../vendor/preact.js";
import { useAnswer, words } from "../ask.js";
import { Decided, KINDS } from "../parts/judging.js";
import { Waiting } from "../parts/waiting.js";
import { count } from "../parts/words.js";
import { change } from "../place.js";

export function Decisions({ place }) {
  const asked = useAnswer(`/decisions${words(place.query, ["kind", "about"])}`);
  const about = place.query.get("about");
  const name = asked.answer?.decisions.flatMap((one) => one.about.map((id, at) => [id, one.names[at]])).find(([id]) => id === about)?.[1];
  const all = place.query.get("all") === "1";
  return html`
    <div class="lead"><h1>Decisions</h1><p>What people judged over and above what was read. Each is kept with who, when and why, and can be taken back; so can the taking back.</p></div>
    <form class="filters" onSubmit=${(event) => event.preventDefault()} aria-label="Selection">
      <label>Kind<select value=${place.query.get("kind") ?? ""} onChange=${(event) => change({ kind: event.target.value || null })}>
        <option value="">any</option>${Object.entries(KINDS).map(([key, label]) => html`<option value=${key}>${label}</option>`)}</select></label>
      <label class="check"><span><input type="checkbox" checked=${all} onChange=${(event) => change({ all: event.target.checked ? "1" : null })} /> also what no longer holds</span></label>
      ${about && html`<span class="chip">about ${name ?? about}<button type="button" aria-label="About anything" onClick=${() => change({ about: null })}>✕</button></span>`}
    </form>
    <${Waiting} asked=${asked}>${(found) => html`<${List} every=${found.decisions} all=${all || place.query.get("kind") === "undo"} again=${asked.again} />`}<//>`;
}

function List({ every, all, again }) {
  const shown = all ? every : every.filter((one) => one.in_effect && one.kind !== "undo");
  const byId = new Map(every.map((one) => [one.id, one]));
  return html`<p class="quiet" role="status">${count(shown.length, "decision")}${all ? "" : " in effect"}</p>
    <div class="sheet">${shown.map((one) => html`<${Decided} key=${one.id} one=${one} again=${again} undone=${one.kind === "undo" ? byId.get(one.about[0]) : null} />`)}
      ${!shown.length && html`<p class="quiet">Nobody has decided anything here yet. Claims are judged in the review, links on a proposition, names on an actor, grades on a publisher, marks and explanations in a matrix.</p>`}</div>`;
}
