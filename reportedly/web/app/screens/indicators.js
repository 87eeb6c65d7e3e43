// Indicators: the signs of each scenario, case by case: seen once, independently seen, stale, not seen, or not covered.
import { html } from "../../vendor/preact.js";
import { useAnswer, words } from "../ask.js";
import { Waiting } from "../parts/waiting.js";
import { count } from "../parts/words.js";
import { address, change } from "../place.js";

const MARKS = { not_seen: "○", seen_once: "◔", independently_seen: "●", stale: "◌", no_coverage: "?" };

export function Indicators({ place }) {
  const asked = useAnswer(`/indicators${words(place.query, ["day", "actor"])}`);
  return html`
    <div class="lead"><h1>Indicators</h1><p>Signs that a scenario names beforehand. A state is never a probability, and silence where nobody reports is no calm.</p></div>
    <form class="filters" onSubmit=${(event) => event.preventDefault()} aria-label="Day"><label>As of<input type="date" value=${place.query.get("day") ?? ""} onChange=${(event) => change({ day: event.target.value || null })} /></label></form>
    <${Waiting} asked=${asked}>${(found) => html`<${Rows} found=${found} />`}<//>`;
}

function Rows({ found }) {
  const scenarios = Map.groupBy ? Map.groupBy(found.indicators, (one) => one.scenario) : grouped(found.indicators);
  return html`<p class="quiet" role="status">As of ${found.day}</p>
    ${[...scenarios].map(([scenario, rows]) => html`<section class="sheet scroll" key=${scenario}><h2>${scenario}</h2><table class="stack">
      <thead><tr><th scope="col">Case</th><th scope="col">Sign</th><th scope="col">State</th><th scope="col">Why</th></tr></thead>
      <tbody>${rows.filter((one) => one.claims.length || !/^not.seen$/.test(one.state)).slice(0, 200).map((one) => html`<tr>
        <td>${one.case}</td><td data-label="Sign">${one.observable}</td><td class="state" data-label="State"><span aria-hidden="true">${MARKS[one.state.replaceAll(" ", "_")] ?? ""}</span> ${one.state.replaceAll("_", " ")}</td>
        <td class="small" data-label="Why">${one.why.join("; ")} ${one.claims.length > 0 && html`<${Claims} ids=${one.claims} />`}</td></tr>`)}</tbody></table></section>`)}
    ${!found.indicators.length && html`<p class="sheet quiet">No case fits any scenario on this day.</p>`}`;
}

function Claims({ ids }) {
  return html`<details><summary>${count(ids.length, "claim")}</summary>${ids.map((id) => html`<a href=${address(`/claims/${id}`)}>${id.slice(6, 14)}</a> `)}</details>`;
}

function grouped(rows) {
  const found = new Map();
  for (const one of rows) found.set(one.scenario, [...(found.get(one.scenario) ?? []), one]);
  return found;
}
