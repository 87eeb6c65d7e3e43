// Activity: more or less of an actor or a place than usual, in origins, and whether anyone would tell.
import { html } from "../../vendor/preact.js";
import { useAnswer, words } from "../ask.js";
import { Bars, counted, letter } from "../parts/bars.js";
import { ClaimRow } from "../parts/claim.js";
import { Filters } from "../parts/filters.js";
import { Nothing } from "../parts/nothing.js";
import { Pager } from "../parts/pager.js";
import { Waiting } from "../parts/waiting.js";
import { count, country, dated, day } from "../parts/words.js";
import { change } from "../place.js";

const ASKED = ["actor", "place", "since", "until", "days", "reports"];
const WINDOWS = [["7", "a week"], ["14", "two weeks"], ["30", "30 days"], ["91", "a quarter"], ["182", "half a year"], ["365", "a year"]];
const MARKS = { rising: "▲", falling: "▼", "quiet without coverage": "?", "quiet with coverage": "○", "no baseline": "…", usual: "=" };

export function Activity({ place }) {
  const asked = useAnswer(`/activity${words(place.query, [...ASKED, "state", "cursor"])}`);
  const isTable = place.query.get("as") === "table";
  return html`
    <div class="lead"><h1>Activity</h1><p>How much is told of an actor or a place against what is usual for it: origins, not articles. Silence where nobody reports is no calm.</p></div>
    <${Filters} query=${place.query} timed=${false} />
    <${Windows} query=${place.query} isTable=${isTable} />
    <${Waiting} asked=${asked}>${(found) => html`<${Page} found=${found} query=${place.query} isTable=${isTable} /><${Pager} next=${found.next} at=${place.query.get("cursor")} />`}<//>`;
}

function Windows({ query, isTable }) {
  const set = (name, usual) => (event) => change({ [name]: event.target.value === usual ? null : event.target.value, cursor: null, bar: null });
  const isChosen = query.getAll("actor").length || query.get("place");
  return html`<form class="filters" onSubmit=${(event) => event.preventDefault()} aria-label="Windows">
    <label>Each window is<select value=${query.get("days") ?? "30"} onChange=${set("days", "30")}>${WINDOWS.map(([value, says]) => html`<option value=${value}>${says}</option>`)}</select></label>
    ${!isChosen && html`<label>Named in at least<select value=${query.get("reports") ?? "3"} onChange=${set("reports", "3")}>${["1", "2", "3", "5", "10", "25"].map((value) => html`<option value=${value}>${count(Number(value), "report")}</option>`)}</select></label>`}
    <div class="switch" role="group" aria-label="Shown as">
      <button type="button" aria-pressed=${!isTable} onClick=${() => change({ as: null })}>As charts</button>
      <button type="button" aria-pressed=${isTable} onClick=${() => change({ as: "table" })}>As tables</button></div></form>`;
}

function Page({ found, query, isTable }) {
  const chosen = query.get("bar");
  const isNamed = query.getAll("actor").length + (query.get("place") ? 1 : 0) > 1;
  return html`<p class="quiet" role="status">${count(found.windows, "window")} of ${count(found.days, "day")} up to ${day(found.until)}${!query.get("until") && found.until === found.last ? ", the day of the last report" : ""}.${isNamed ? " Each chosen actor, and the place, is counted by itself." : ""}${found.complete ? "" : " Not all claims were looked at: windows before the newest ones are left out, and “reportedly activity” counts them all."}${found.untraced ? ` Of ${count(found.untraced, "report")} nobody looked for sources yet: each counts as an origin here, which may be too many.` : ""}</p>
    ${found.untold.map((one) => html`<p class="sheet quiet" key=${one.name}>${one.why.replace(/; `[^`]*`.*$/, "")}.</p>`)}
    <${States} found=${found} query=${query} />
    ${!isTable && found.activities.length > 0 && html`<${Legend} />`}
    <div class="multiples">${found.activities.map((one) => html`<${Card} key=${`${one.kind} ${one.subject}`} one=${one} days=${found.days} chosen=${chosen} query=${query} isTable=${isTable} />`)}</div>
    ${!found.total && !found.untold.length && html`<${Nothing} what="actor or place of which so many reports tell" />`}`;
}

/** How many stand how; each can be asked for alone. */
function States({ found, query }) {
  const states = Object.entries(found.states);
  if (states.length < 2) return null;
  const only = query.get("state");
  return html`<div class="ways" role="group" aria-label="Only those that are">
    ${states.map(([state, number]) => html`<button key=${state} class="small" aria-pressed=${only === state} onClick=${() => change({ state: only === state ? null : state, cursor: null })}><span aria-hidden="true">${MARKS[state]}</span> ${number.toLocaleString("en-GB")} ${state}</button>`)}</div>`;
}

function Legend() {
  return html`<details class="menu"><summary>How to read the charts</summary><ul class="small">
    <li>A column is a window; the number on it is of independent origins, and the thin line in it the range that stands for doubt about who copied whom.</li>
    <li>The number under a column is of other origins that reported from there in these days: it says whether anyone would have told.</li>
    <li>A hatched column with “?” is one in which nobody reported from there at all. It is not low, it is not known; a count in it was told of later.</li>
    <li>The band is where a count is nothing rare by the windows before. A letter marks where another rate begins.</li>
    <li>Each chart has a scale of its own.</li></ul></details>`;
}

function Card({ one, days, chosen, query, isTable }) {
  const mine = `${one.kind}:${one.subject}:`;
  const since = chosen?.startsWith(mine) ? chosen.slice(mine.length) : null;
  const bar = one.series.find((each) => each.since === since) ?? null;
  const pick = (each) => change({ bar: each.since === since ? null : `${mine}${each.since}` });
  const last = one.series.at(-1);
  return html`<article class="sheet ${bar || isTable || one.series.length > 13 ? "whole" : ""}">
    <h2>${one.subject} <span class="quiet small">${one.kind}</span></h2>
    <p class="stands"><span aria-hidden="true">${MARKS[one.state]}</span> <b>${one.state}</b>: ${last.covered ? counted(last.origins) : "no report"} in the last ${count(days, "day")}; ${usual(one)}</p>
    ${isTable ? html`<${Table} one=${one} since=${since} pick=${pick} />` : html`<${Bars} one=${one} chosen=${since} pick=${pick} />`}
    <ul class="why-list">${one.why.map((why) => html`<li>${dated(why)}</li>`)}
      ${one.changes.map((turn, at) => html`<li><b>${letter(at)}</b>: another rate since ${day(turn.since)}: about ${figure(turn.before)} to a window before, ${figure(turn.after)} after</li>`)}
      <li>Counted as others: ${one.coverage.replace(/\b[A-Z]{2}\b/g, country)}; heard in the last window: ${one.publishers.join(", ") || "nobody"}</li>
      ${one.undated > 0 && html`<li>${count(one.undated, "report")} on it without a date, counted nowhere</li>`}</ul>
    ${bar && html`<${Told} one=${one} bar=${bar} query=${query} />`}</article>`;
}

const figure = (number) => number.toLocaleString("en-GB", { maximumFractionDigits: 1 });

function usual(one) {
  if (!one.band) return "too little before to say what is usual";
  const [low, most] = one.band;
  return `${figure(one.usual)} is usual, and ${low === most ? low : `${low} to ${most}`} nothing rare`;
}

function Table({ one, since, pick }) {
  return html`<table class="stack"><caption class="hidden">${one.subject} in each window</caption>
    <thead><tr><th scope="col">Window</th><th scope="col">Origins</th><th scope="col">Others from there</th><th scope="col">Change of rate</th><th scope="col">Claims</th></tr></thead>
    <tbody>${[...one.series].reverse().map((bar) => html`<tr key=${bar.since}><td>${day(bar.since)} to ${day(bar.until)}</td>
      <td data-label="Origins">${bar.covered || bar.claims_total ? counted(bar.origins) : ""}${bar.covered ? "" : html` <span class="quiet">${bar.claims_total ? "told of later; " : ""}nobody reported from there</span>`}</td><td data-label="Others">${bar.covered ? bar.others.toLocaleString("en-GB") : "none"}</td>
      <td data-label="Rate">${one.changes.map((turn, at) => (turn.since === bar.since ? `${letter(at)}: ${figure(turn.before)} to ${figure(turn.after)}` : ""))}</td>
      <td data-label="Claims">${bar.claims_total ? html`<button class="link" aria-pressed=${bar.since === since} aria-label="${count(bar.claims_total, "claim")} of ${day(bar.since)} to ${day(bar.until)}" onClick=${() => pick(bar)}>${count(bar.claims_total, "claim")}</button>` : "none"}</td></tr>`)}</tbody></table>`;
}

/** The claims of one window, each with its words. */
function Told({ one, bar, query }) {
  const asked = useAnswer(bar.claims_total ? `/activity/window${words(query, ASKED, { kind: one.kind, subject: one.subject, first: bar.since })}` : null);
  const heading = html`<h3>${day(bar.since)} to ${day(bar.until)} <button class="link" onClick=${() => change({ bar: null })}>Close</button></h3>`;
  if (!bar.claims_total) return html`<section class="told" aria-label="Claims of the window">${heading}<p class="quiet">${bar.covered ? `Nothing of it, by reports that told other things from there: ${count(bar.others, "origin")}.` : "Nobody reported from there in these days, so that nothing is known of them."}</p></section>`;
  return html`<section class="told" aria-label="Claims of the window">${heading}
    <${Waiting} asked=${asked}>${(found) => html`<p class="quiet small" role="status">${count(found.total, "claim")} from ${counted(bar.origins)}${bar.origins.likeliest ? "" : ": what had been told in a window before"}</p>
      ${found.claims.map((claim) => html`<${ClaimRow} key=${claim.id} claim=${claim} />`)}`}<//></section>`;
}
