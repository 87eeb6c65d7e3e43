// Changes: few and true, each with why, and whether the world changed or only the reporting.
import { html } from "../../vendor/preact.js";
import { useAnswer, words } from "../ask.js";
import { Origins } from "../parts/origins.js";
import { Waiting } from "../parts/waiting.js";
import { count, dated, verb } from "../parts/words.js";
import { address, change } from "../place.js";

const CAUSES = { world: "the world, as told", reporting: "only the reporting", reading: "only our reading", unknown: "cannot be told" };

export function Changes({ place }) {
  const since = place.query.get("since");
  const latest = useAnswer(since ? null : "/network?limit=1");
  if (!since) return html`<div class="lead"><h1>Changes</h1><p>What is new since a day: a relation, an origin, a denial, a move.</p></div>
    <${Waiting} asked=${latest}>${(found) => html`<${Days} query=${place.query} hint=${found.last} />
      <p class="sheet quiet">${found.last ? "Choose the day since which you want to know what is new: each change comes with why it counts as one, and with its claims." : "No claim has a day yet, so nothing can have changed: import some reports first."}</p>`}<//>`;
  const asked = useAnswer(`/changes${words(place.query, ["since", "until", "actor"], { by: place.query.get("record") === "1" ? "record" : "report" })}`);
  return html`
    <div class="lead"><h1>Changes</h1><p>A copy of a known report is no change. Each says whether the world changed, as told, or only what is reported.</p></div>
    <${Days} query=${place.query} />
    <${Waiting} asked=${asked}>${(found) => html`<p class="quiet" role="status">${count(found.changes.length, "change")}</p>
      <div class="sheet">${found.changes.map((one, at) => html`<article class="claim-row" key=${at}>
        <div><b>${one.kind.replaceAll("_", " ")}</b>: ${one.subject.name} <span class="verb">${verb(one.predicate, one.subject)}</span> ${one.object.name}</div>
        <div class="meta"><span>Changed: <b>${CAUSES[one.cause] ?? one.cause}</b></span>
          <span>origins before: <${Origins} count=${one.origins_before} />, after: <${Origins} count=${one.origins_after} /></span>
          <a href=${address("/claims", { actor: [one.subject.name, one.object.entity ? one.object.name : null], predicate: one.predicate, since: null, until: null })}>${one.claims.length === 1 ? "Its claim" : `Its ${one.claims.length} claims`}</a></div>
        <ul class="why-list">${one.why.map((reason) => html`<li>${dated(reason)}</li>`)}</ul></article>`)}
        ${!found.changes.length && html`<p class="quiet">Nothing changed in these days, as far as reports were read.</p>`}</div>`}<//>`;
}

function Days({ query, hint = null }) {
  const set = (name) => (event) => change({ [name]: event.target.value || null });
  return html`<form class="filters" onSubmit=${(event) => event.preventDefault()} aria-label="Days">
    <label>Since<input type="date" value=${query.get("since") ?? ""} onChange=${set("since")} /></label>
    <label>Until<input type="date" value=${query.get("until") ?? ""} onChange=${set("until")} /></label>
    <div class="switch" role="group" aria-label="Which record">
      <button type="button" aria-pressed=${query.get("record") !== "1"} onClick=${() => change({ record: null })}>By publication</button>
      <button type="button" aria-pressed=${query.get("record") === "1"} onClick=${() => change({ record: "1" })}>By what this ledger held</button></div>
    ${hint && html`<button type="button" class="main" onClick=${() => change({ since: back(hint) })}>The year before the last report</button>`}
  </form>`;
}

function back(iso) {
  const date = new Date(`${iso}T00:00:00Z`);
  date.setUTCFullYear(date.getUTCFullYear() - 1);
  return date.toISOString().slice(0, 10);
}
