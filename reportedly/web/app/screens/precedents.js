// Precedents: past relations that one is like, feature by feature, with what followed and how little that proves.
import { html } from "../../vendor/preact.js";
import { useAnswer, words } from "../ask.js";
import { Asking, isAsked } from "../parts/asking.js";
import { Waiting } from "../parts/waiting.js";
import { PARTNERSHIPS, count, dated } from "../parts/words.js";
import { address } from "../place.js";
import { useTitle } from "../title.js";
import { Begin } from "../parts/begin.js";

const MARKS = { same: "●", near: "◐", different: "○", unknown: "?" };

export function Precedents({ place }) {
  const asks = isAsked(place.query);
  const asked = useAnswer(asks ? `/precedents${words(place.query, ["claim", "subject", "predicate", "object"])}` : null);
  return html`
    <div class="lead"><h1>What it is like</h1><p>Past partnerships beside one that is reported: alike in what, different in what, and what became of them.</p></div>
    <${Asking} query=${place.query} verbs=${PARTNERSHIPS} />
    ${asks ? html`<${Waiting} asked=${asked}>${(found) => html`<${Page} found=${found} />`}<//>` : html`<${Begin} path="/precedents" verbs=${PARTNERSHIPS} words="Name a partnership above, or choose one that reports tell of:" />`}`;
}

function Page({ found }) {
  useTitle(`What it is like: ${spoken(found.asked)}`);
  return html`<p class="quiet" role="status">${spoken(found.asked)}: ${count(found.precedents.length, "precedent")}</p>
    <p class="note">${found.caveat}</p>
    ${found.precedents.map((one, at) => html`<article class="sheet" key=${`${one.from}${one.id}`}>
      <h2>${spoken(one.case)}</h2>
      <p class="meta"><span>${one.from === "ledger" ? "told in this ledger" : "from the table of precedents"}</span>
        <span>same in ${one.same}, near in ${one.near}, different in ${one.different}, not known in ${one.unknown}</span>
        ${one.began?.written && html`<span>${dated(one.began.written)} to ${one.ended.written === "unknown" ? "an unknown time" : dated(one.ended.written)}</span>`}${one.itself && html`<b>this is the relation asked about</b>`}</p>
      <details class="menu" open=${at < 1}><summary>Feature by feature</summary><table class="features"><thead><tr><th scope="col">Feature</th><th scope="col">Match</th><th scope="col">Here / there</th></tr></thead>
        <tbody>${Object.entries(one.features).map(([name, each]) => html`<tr><th scope="row">${name.replaceAll("_", " ")}</th><td><span aria-hidden="true">${MARKS[each.match]}</span> ${each.match}</td><td>${dated(each.says)}</td></tr>`)}</tbody></table></details>
      <p><b>What followed:</b> ${one.followed ?? "not on record"}${one.outcome && one.outcome !== "unknown" ? ` Outcome: ${one.outcome.replaceAll("_", " ")}.` : ""}</p>
      ${one.sources.length > 0 && html`<p class="small quiet">After ${one.sources.join("; ")}${one.record ? `. How well it is on record: ${one.record}` : ""}</p>`}
      ${one.claims.length > 0 && html`<p class="meta">${one.claims.slice(0, 6).map((id, at) => html`<a href=${address(`/claims/${id}`)}>claim ${at + 1}</a>`)}</p>`}
    </article>`)}
    ${!found.precedents.length && html`<p class="sheet quiet">No past relation of this kind is on record.</p>`}`;
}

function spoken(words) {
  return words.replaceAll("_", " ");
}
