// Hypotheses: origins against explanations, and which explanation least speaks against.
import { html, useEffect, useRef, useState } from "../../vendor/preact.js";
import { ask, useAnswer, useOnce, words } from "../ask.js";
import { Asking, isAsked } from "../parts/asking.js";
import { Judging } from "../parts/judging.js";
import { Waiting } from "../parts/waiting.js";
import { count, dated } from "../parts/words.js";
import { mayUndo, usePerson } from "../person.js";
import { address } from "../place.js";
import { useTitle } from "../title.js";
import { Begin } from "../parts/begin.js";

const MARKS = [["CC", "very consistent"], ["C", "consistent"], ["N", "neither"], ["I", "inconsistent"], ["II", "very inconsistent"], ["NA", "does not bear on it"]];
const FILES = [["toml", "TOML, to go on editing"], ["csv", "CSV, for a table"], ["md", "Markdown, for a brief"]];

export function Hypotheses({ place }) {
  const asks = isAsked(place.query);
  const asked = useAnswer(asks ? `/hypotheses${words(place.query, ["claim", "subject", "predicate", "object"])}` : null);
  return html`
    <div class="lead"><h1>Competing explanations</h1><p>One row is one origin, not one article. What ranks is what speaks against each, never what agrees.</p></div>
    <${Asking} query=${place.query} />
    ${asks ? html`<${Waiting} asked=${asked}>${(found) => html`<${Page} found=${found} again=${asked.again} />`}<//>` : html`<${Begin} path="/hypotheses" words="Name a relation above, or choose one: a matrix is drafted from its origins, and you set the marks." />`}`;
}

function Page({ found, again }) {
  useTitle(found.title);
  const [chosen, setChosen] = useState(null);
  const [gone, setGone] = useState(null);
  const [trouble, setTrouble] = useState(null);
  const putBack = useOnce(() => ask("/reviews/undo", { method: "POST", body: { decision: gone.undo } }).then(() => (setGone(null), setTrouble(null), again()), (error) => setTrouble(error.message)));
  const says = new Map(found.hypotheses.map((one) => [one.id, one.says]));
  const numbers = new Map(found.rows.map((row, at) => [row.row, at + 1]));
  const places = ranked(found);
  return html`
    <section class="sheet"><h2>${found.title}</h2>
      <p class="note">${found.note}</p>
      <ol class="ranking">${ordered(found, gone).map((one) => html`<li key=${one.id}><span class="rank" aria-label=${isUnweighed(one, found) ? "not ranked" : `rank ${places.get(one.id)}`}>${places.get(one.id) ?? "–"}</span>
        <span><b>${one.id}</b> ${says.get(one.id)}<br /><span class="small quiet">${against(one, found, numbers)}</span>
        <${Added} one=${found.hypotheses.find((each) => each.id === one.id)} again=${again} gone=${setGone} /></span></li>`)}</ol>
      ${gone && html`<p class="note" role="status">“${gone.says}” was removed. <button class="link" onClick=${putBack}>Put it back</button> ${trouble && html`<span class="trouble" role="alert">${trouble}</span>`}</p>`}
      <${Own} claim=${found.claims[0]} again=${() => (setGone(null), again())} />
      <p class="small quiet">${found.proposed_cells ? `${count(found.proposed_cells, "mark")} (with *) are proposed by rule and not set by a person.` : "Every mark was set by a person."}</p>
      <details class="menu"><summary>Take it away</summary><ul class="plain">${FILES.map(([format, label]) => html`<li><a download href=${`/api/v1/hypotheses/file?claim=${found.claims[0]}&format=${format}`}>${label}</a></li>`)}</ul></details>
    </section>
    <section class="sheet scroll"><h2>The matrix</h2><table class="matrix">
      <thead><tr><th scope="col" class="number">Row</th><th scope="col">Origin</th>${found.hypotheses.map((one) => html`<th scope="col"><abbr title=${one.says}>${one.id}</abbr></th>`)}
        <th scope="col" class="number">Weight</th><th scope="col">Tells them apart</th><th scope="col">Without it</th></tr></thead>
      <tbody>${found.rows.map((row, at) => html`<tr key=${row.row}><th scope="row" class="number">${at + 1}</th>
        <td class="origin">${dated(row.says)} ${row.claims.slice(0, 4).map((id, number) => html`<a href=${address(`/claims/${id}`)}>claim ${number + 1}</a> `)}</td>
        ${found.hypotheses.map((one) => html`<td><${Cell} cell=${row.cells[one.id]} name=${`Row ${at + 1}, ${one.id}`} chosen=${chosen?.row === row.row && chosen?.id === one.id} pick=${() => setChosen({ row: row.row, id: one.id })} /></td>`)}
        <td class="number">${row.weight}</td><td>${row.diagnosticity}</td><td class="small">${row.without_it}</td></tr>`)}</tbody></table>
      <p class="small quiet">CC very consistent, C consistent, N neither, I inconsistent, II very inconsistent, NA does not bear on it. A mark opens below.</p></section>
    ${chosen && html`<${Editor} key=${`${chosen.row}|${chosen.id}`} found=${found} chosen=${chosen} number=${numbers.get(chosen.row)} says=${says.get(chosen.id)} again=${again} />`}`;
}

/** Give the ranking with what has no marks last, and without what was just removed, though the answer still has it. */
const ordered = (found, gone) => found.ranking.filter(({ id }) => !gone || found.hypotheses.find((one) => one.id === id)?.decision !== gone.decision).sort((one, other) => isUnweighed(one, found) - isUnweighed(other, found));

/** Nobody has marked anything for it: it has no place in the ranking yet, and surely not the first. */
const isUnweighed = (one, found) => one.unset === found.rows.length;

/** Give the place of each hypothesis that has marks; level ones share a place. */
function ranked(found) {
  const unweighed = new Set(found.ranking.filter((one) => isUnweighed(one, found)).map((one) => one.id));
  const levels = found.order.map((level) => level.filter((id) => !unweighed.has(id))).filter((level) => level.length);
  return new Map(levels.flatMap((level, at) => level.map((id) => [id, at + 1])));
}

function against(one, found, numbers) {
  if (isUnweighed(one, found)) return "not weighed yet: set its marks in the matrix below";
  const says = one.inconsistency ? `${one.inconsistency} against it, from ${one.against.length === 1 ? "row" : "rows"} ${one.against.map((key) => numbers.get(key)).join(", ")}` : "nothing speaks against it so far";
  return says + (one.unset ? `; ${count(one.unset, "cell")} not set` : "");
}

/** Who added an explanation and why, and taking it away again; nothing for one of the draft. */
function Added({ one, again, gone }) {
  const [trouble, setTrouble] = useState(null);
  const remove = useOnce(() => ask("/reviews/undo", { method: "POST", body: { decision: one.decision } }).then(({ decision }) => (gone({ decision: one.decision, says: one.says, undo: decision.id }), again()), (error) => setTrouble(error.message)));
  const person = usePerson();
  if (!one?.decision) return null;
  return html`<br /><span class="small">Added by ${one.by}: “${one.why}” ${mayUndo(person, one.by) && html`<button class="link" onClick=${remove} aria-label=${`Remove ${one.id}: ${one.says}`}>Remove</button>`}
    ${trouble && html` <span class="trouble" role="alert">${trouble}</span>`}</span>`;
}

/** Adding an explanation of one's own. */
function Own({ claim, again }) {
  const [says, setSays] = useState("");
  const send = (_, reason) => ask("/hypotheses", { method: "POST", body: { claim, says: says.trim(), reason } }).then(() => setSays(""));
  return html`<${Judging} label="Add an explanation of your own" choices=${[]} send=${send} done=${again}>
    <label>What else could explain these reports? Deception counts too.<input value=${says} required maxlength="400" onInput=${(event) => setSays(event.target.value)} /></label><//>`;
}

function Cell({ cell, name, chosen, pick }) {
  const mark = cell?.mark ?? cell?.proposed;
  const strength = { I: "against", II: "against", C: "for", CC: "for" }[mark] ?? "";
  return html`<button class="mark-of ${strength}" aria-pressed=${chosen} aria-label=${`${name}: ${mark ?? "not set"}${mark && !cell.mark ? ", proposed" : ""}`} onClick=${pick}>${mark ?? "–"}${mark && !cell.mark ? "*" : ""}</button>`;
}

function Editor({ found, chosen, number, says, again }) {
  const heading = useRef(null);
  useEffect(() => heading.current?.focus(), []);
  const [trouble, setTrouble] = useState(null);
  const row = found.rows.find((one) => one.row === chosen.row);
  const cell = row?.cells[chosen.id];
  const send = (mark, reason) => ask("/hypotheses/cells", { method: "POST", body: { claim: found.claims[0], row: chosen.row, hypothesis: chosen.id, mark, reason } });
  const undo = useOnce(() => ask("/reviews/undo", { method: "POST", body: { decision: cell.decision } }).then(again, (error) => setTrouble(error.message)));
  const person = usePerson();
  if (!cell) return null;
  return html`<section class="sheet" aria-label="One mark"><h2 tabindex="-1" ref=${heading}>Row ${number} against ${chosen.id}</h2>
    <p>${dated(row.says)}</p><p class="quiet">${chosen.id}: ${says}</p>
    ${cell.proposed && html`<p>Proposed: <b>${cell.proposed}</b>, ${dated(cell.because)}.</p>`}
    ${cell.mark && html`<p>Set: <b>${cell.mark}</b> by ${cell.by}, “${cell.why}” ${mayUndo(person, cell.by) && html`<button class="link" onClick=${undo}>Take it back</button>`}</p>`}
    ${trouble && html`<p class="problem" role="alert">${trouble}</p>`}
    <${Judging} label="Set the mark" open=${true} choices=${MARKS.map(([key, label]) => [key, `${key}: ${label}`])} send=${send} done=${again} /></section>`;
}
