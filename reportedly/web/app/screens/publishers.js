// Publishers: who owns them, whose side they are on, and how people grade them.
import { html, useState } from "../../vendor/preact.js";
import { ask, useAnswer } from "../ask.js";
import { Decided, Judging } from "../parts/judging.js";
import { Unheld } from "../parts/filters.js";
import { Waiting } from "../parts/waiting.js";
import { VERBS, count, dated } from "../parts/words.js";
import { address } from "../place.js";
import { useTitle } from "../title.js";

/** What the grades mean, as the admiralty code has them. */
const GRADES = [["A", "A: completely reliable"], ["B", "B: usually reliable"], ["C", "C: fairly reliable"], ["D", "D: not usually reliable"], ["E", "E: unreliable"], ["F", "F: cannot be judged"]];

export function Publishers({ place }) {
  const asked = useAnswer("/publishers");
  return html`
    <div class="lead"><h1>Publishers</h1><p>Whose reports were read. A grade is given by a person, with a reason; nobody starts with any but F, which says only that it cannot be judged.</p></div>
    <${Unheld} query=${place.query} names=${["actor", "place", "since", "until"]} />
    <${Waiting} asked=${asked}>${(found) => html`
      <p class="quiet" role="status">${count(found.publishers.length, "publisher")}</p>
      <div class="sheet scroll"><table class="stack">
        <thead><tr><th scope="col">Publisher</th><th scope="col">Owner</th><th scope="col">Country</th><th scope="col">Side</th><th scope="col">Grade</th><th scope="col">On topics</th><th scope="col" class="number">Reports</th></tr></thead>
        <tbody>${found.publishers.map((one) => html`<tr key=${one.key}>
          <td><a href=${address(`/publishers/${encodeURIComponent(one.key)}`)}>${one.name}</a></td><td data-label="Owner">${one.owner ?? html`<span class="quiet">not on file</span>`}</td><td data-label="Country">${one.country ?? html`<span class="quiet">not on file</span>`}</td>
          <td data-label="Side">${one.sides.join("; ") || html`<span class="quiet">none known</span>`}</td><td data-label="Grade"><b>${one.grade}</b></td>
          <td data-label="On topics">${one.grades.filter((each) => each.about[1]).map((each) => `${each.about[1].replaceAll("_", " ")} ${each.value}`).join(", ") || html`<span class="quiet">none</span>`}</td>
          <td class="number" data-label="Reports">${one.reports}</td></tr>`)}</tbody>
      </table>${!found.publishers.length && html`<p class="quiet">No report names its publisher yet.</p>`}</div>`}<//>`;
}

export function Publisher({ place }) {
  const asked = useAnswer(`/publishers/${encodeURIComponent(place.parts.name)}`);
  return html`<${Waiting} asked=${asked} heading="No such publisher">${(found) => html`<${Page} one=${found} again=${asked.again} />`}<//>`;
}

function Page({ one, again }) {
  useTitle(one.name);
  const [topic, setTopic] = useState("");
  const [country, setCountry] = useState("");
  const send = (grade, reason) => ask("/grades", { method: "POST", body: { publisher: one.key, grade, topic: topic === "?" ? country.trim().toUpperCase() : topic, reason } });
  return html`
    <div class="lead"><h1>${one.name}</h1><p>${count(one.reports, "report")} read; grade ${one.grade} on the whole.</p></div>
    ${one.notes.map((note) => html`<p class="note">${dated(note)}</p>`)}
    <p class="ways"><a class="button" href=${address("/documents", { publisher: one.name })}>Its reports</a>
      <a class="button" href=${address("/claims", { publisher: one.name })}>Its claims</a>
      <a class="button" href=${address("/what-if", { without: `publisher:${one.name}` })}>What falls without it</a></p>
    <section class="sheet"><h2>Who it is</h2><table><tbody>
      <tr><th scope="row">Owner</th><td>${one.owner ?? "not on file"}</td></tr>
      <tr><th scope="row">Kind and country</th><td>${[one.kind?.replaceAll("_", " "), one.country].filter(Boolean).join(", ") || "not on file"}</td></tr>
      <tr><th scope="row">Side</th><td>${one.sides.join("; ") || "none known"}</td></tr>
      <tr><th scope="row">Interest</th><td>${one.interest.join(", ") || "none on file"}</td></tr>
      ${one.names?.length > 0 && html`<tr><th scope="row">Also called</th><td>${one.names.join(", ")}</td></tr>`}
      <tr><th scope="row">Source</th><td>${one.source ?? "no file lists this publisher; what is known is what its reports say of themselves"}</td></tr>
    </tbody></table></section>
    <section class="sheet"><h2>Grades</h2>
      ${one.grades.length ? html`<table><thead><tr><th scope="col">On</th><th scope="col">Grade</th><th scope="col">Why</th><th scope="col">By</th></tr></thead><tbody>
        ${one.grades.map((each) => html`<tr key=${each.id}><td>${each.about[1].replaceAll("_", " ") || "everything"}</td><td><b>${each.value}</b></td><td>${each.reason}</td><td>${each.by}</td></tr>`)}</tbody></table>` : html`<p class="quiet">Nobody has graded it; F stands for “cannot be judged”.</p>`}
      <${Judging} label="Give it a grade" needs="admin" choices=${GRADES} send=${send} done=${again}>
        <label>On<select value=${topic} onChange=${(event) => setTopic(event.target.value)}><option value="">everything</option>
          ${one.topics.map((each) => html`<option value=${each}>${VERBS[each] ? `“${VERBS[each]}”` : each}</option>`)}<option value="?">one country</option></select></label>
        ${topic === "?" && html`<label>Its code, such as NG<input value=${country} required pattern="[A-Za-z]{2}" size="4" onInput=${(event) => setCountry(event.target.value)} /></label>`}
      <//>
    </section>
    <section class="sheet"><h2>History</h2>
      ${one.history.map((each) => html`<${Decided} key=${each.id} one=${each} again=${again} />`)}
      ${!one.history.length && html`<p class="quiet">No grade was ever given.</p>`}</section>`;
}
