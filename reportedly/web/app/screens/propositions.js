// Propositions: what several reports say of the same, with reports and origins side by side.
import { html } from "../../vendor/preact.js";
import { useAnswer, words } from "../ask.js";
import { Filters } from "../parts/filters.js";
import { Origins } from "../parts/origins.js";
import { Nothing } from "../parts/nothing.js";
import { Waiting } from "../parts/waiting.js";
import { count, spoken } from "../parts/words.js";
import { address } from "../place.js";

export function Propositions({ place }) {
  const asked = useAnswer(`/propositions${words(place.query, ["actor", "place", "since", "until", "by", "predicate"])}`);
  return html`
    <div class="lead"><h1>What is told, and by how many</h1><p>Reports that copy one another count as one origin. The number of origins is a range, because copying is judged, never known.</p></div>
    <${Filters} query=${place.query} also=${["predicate"]} />
    <${Waiting} asked=${asked}>${(found) => html`
      <p class="quiet" role="status">${count(found.total, "proposition")} in the selection${found.complete ? "" : "; only the newest claims were looked at, so narrow the selection"}</p>
      ${found.propositions.length === 0 ? html`<${Nothing} what="claim" />` : html`<div class="sheet scroll"><table class="stack">
        <thead><tr><th scope="col">Proposition</th><th scope="col" class="number">Reports that say it</th><th scope="col">Independent origins</th><th scope="col">Words of those who say it</th><th scope="col">Denied by</th></tr></thead>
        <tbody>${found.propositions.map((one) => html`<tr key=${one.id}>
          <td><a href=${address(`/propositions/${one.id}`, { predicate: place.query.get("predicate") })}>${spoken(one)}</a></td>
          <td class="number" data-label="Reports that say it">${one.said_in}${one.taken_back.length > 0 && html` <span class="small quiet">(${one.taken_back.length} taken back)</span>`}</td><td data-label="Independent origins"><${Origins} count=${one.affirming} /></td>
          <td data-label="Words of those who say it">${["certain", "hedged", "possible"].filter((key) => one.certainty[key]).map((key) => html`<span class="standing ${key}">${one.certainty[key]} ${key}</span> `)}</td>
          <td data-label="Denied by">${one.denying.high ? html`<span class="standing denied">${count(one.denied_in, "report")}, <${Origins} count=${one.denying} /></span>` : html`<span class="quiet">nobody so far</span>`}</td></tr>`)}</tbody>
      </table></div>`}`}<//>`;
}
