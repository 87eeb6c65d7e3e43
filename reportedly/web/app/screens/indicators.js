// Indicators: the signs of each scenario, case by case: seen once, independently seen, stale, not seen, or not covered.
import { html, useState } from "../../vendor/preact.js";
import { useAnswer, words } from "../ask.js";
import { Pager } from "../parts/pager.js";
import { Waiting } from "../parts/waiting.js";
import { count, dated, day } from "../parts/words.js";
import { address, change } from "../place.js";

const MARKS = { not_seen: "○", seen_once: "◔", independently_seen: "●", stale: "◌", no_coverage: "?" };

export function Indicators({ place }) {
  const asked = useAnswer(`/indicators${words(place.query, ["day", "actor", "cursor"])}`);
  const latest = useAnswer("/network?limit=1");
  return html`
    <div class="lead"><h1>Indicators</h1><p>Signs that a scenario names beforehand. A state is never a probability, and silence where nobody reports is no calm.</p></div>
    <form class="filters" onSubmit=${(event) => event.preventDefault()} aria-label="Day"><label>As of<input type="date" value=${place.query.get("day") ?? ""} onChange=${(event) => change({ day: event.target.value || null, cursor: null })} /></label>
      ${latest.answer?.last && latest.answer.last !== place.query.get("day") && html`<button type="button" onClick=${() => change({ day: latest.answer.last, cursor: null }, false)}>The day of the last report, ${day(latest.answer.last)}</button>`}</form>
    <${Waiting} asked=${asked}>${(found) => html`<${Rows} found=${found} place=${place} /><${Pager} next=${found.next} at=${place.query.get("cursor")} />`}<//>`;
}

function Rows({ found, place }) {
  const scenarios = Map.groupBy ? Map.groupBy(found.indicators, (one) => one.scenario) : grouped(found.indicators);
  return html`<p class="quiet" role="status">As of ${day(found.day)}</p>
    ${[...scenarios].map(([scenario, rows]) => html`<section class="sheet scroll" key=${scenario}><h2>${titled(found, scenario)}</h2><p class="quiet small">${standing(found, scenario)}</p>
      <${Signs} rows=${rows.filter((one) => one.claims.length)} place=${place} />
      <${Blind} rows=${rows.filter((one) => !one.claims.length && plain(one.state) === "no coverage")} place=${place} /></section>`)}
    ${!found.indicators.length && html`<p class="sheet quiet">No case fits any scenario on this day.</p>`}`;
}

const plain = (state) => state.replaceAll("_", " ");

function Signs({ rows, place }) {
  if (!rows.length) return html`<p class="quiet">No report tells of any of its signs.</p>`;
  return html`<table class="stack">
    <thead><tr><th scope="col">Case</th><th scope="col">Sign</th><th scope="col">State</th><th scope="col">Why</th></tr></thead>
    <tbody>${rows.map((one) => html`<tr>
      <td>${one.case}</td><td data-label="Sign">${one.observable}</td><td class="state" data-label="State"><span aria-hidden="true">${MARKS[one.state.replaceAll(" ", "_")] ?? ""}</span> ${plain(one.state)}</td>
      <td class="small" data-label="Why">${dated(one.why.join("; "))} ${one.claims.length > 0 && html`<${Claims} sign=${one} place=${place} />`}</td></tr>`)}</tbody></table>`;
}

/** Signs that nobody would have reported: counted in sight, listed when asked for, and never taken for calm. */
function Blind({ rows, place }) {
  if (!rows.length) return null;
  const cases = new Set(rows.map((one) => one.case)).size;
  return html`<details class="menu"><summary>${MARKS.no_coverage} ${count(rows.length, "sign")} of ${count(cases, "case")} without coverage: nobody may have looked, so silence says nothing</summary>
    <${Signs} rows=${rows} place=${place} /></details>`;
}

function titled(found, scenario) {
  return found.scenarios.find((one) => one.id === scenario)?.title ?? scenario;
}

function standing(found, scenario) {
  const whole = found.scenarios.find((one) => one.id === scenario);
  if (!whole) return "";
  const states = Object.entries(whole.states).filter(([, number]) => number).map(([state, number]) => `${state} ${number.toLocaleString("en")}`);
  return `${count(whole.cases, "case")}; signs over all of them: ${states.join(", ")}`;
}

function Claims({ sign, place }) {
  const left = sign.claims_total - sign.claims.length;
  return html`<details><summary>${count(sign.claims_total, "claim")}</summary>${sign.claims.map((id, at) => html`<a href=${address(`/claims/${id}`)}>${`claim ${at + 1}`}</a> `)}
    ${left > 0 && html`<${Further} sign=${sign} place=${place} left=${left} />`}</details>`;
}

// The claims that a page leaves out, fetched when they are asked for.
function Further({ sign, place, left }) {
  const [open, setOpen] = useState(false);
  return open ? html`<${All} sign=${sign} place=${place} />` : html`<button onClick=${() => setOpen(true)}>${count(left, "further claim")}</button>`;
}

function All({ sign, place }) {
  const asked = useAnswer(`/indicators${words(place.query, ["day", "actor"], { scenario: sign.scenario, case: sign.case, claims: 1000 })}`);
  return html`<${Waiting} asked=${asked}>${(found) => found.indicators.filter((one) => one.indicator === sign.indicator && one.case === sign.case).slice(0, 1)
    .flatMap((one) => one.claims.slice(sign.claims.length)).map((id, at) => html`<a href=${address(`/claims/${id}`)}>claim ${sign.claims.length + at + 1}</a> `)}<//>`;
}

function grouped(rows) {
  const found = new Map();
  for (const one of rows) found.set(one.scenario, [...(found.get(one.scenario) ?? []), one]);
  return found;
}
