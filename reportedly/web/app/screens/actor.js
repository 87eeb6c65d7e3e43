// One actor: names and why they are one, relations in time with their standing, places, and its timeline.
import { html, useState } from "../../vendor/preact.js";
import { ask, useAnswer } from "../ask.js";
import { Certainties } from "../parts/claim.js";
import { Decided, Judging } from "../parts/judging.js";
import { Origins } from "../parts/origins.js";
import { Waiting } from "../parts/waiting.js";
import { ENTRIES, VERBS, count, country, day, days, spoken } from "../parts/words.js";
import { address, change } from "../place.js";
import { useTitle } from "../title.js";

const TURNS = { planned: "said to be planned", opened: "first said of", denied: "denied", contested: "said and denied from", over: "told as over", split: "ends in a split", renewed: "said again" };
const MOST_NAMES = 8;
const APART = { moved: "It is told to have moved", conflict: "Reports do not agree, or it is in both", undated: "Undated, so the order cannot be told" };
const WAYS = [["/network", "Network"], ["/map", "Map"], ["/timeline", "Timeline"], ["/claims", "Claims"], ["/activity", "Activity"], ["/contradictions", "What is at odds"]];

export function Actor({ place }) {
  const asked = useAnswer(`/actors/${encodeURIComponent(place.parts.id)}`);
  return html`<${Waiting} asked=${asked} heading="No such actor">${(found) => html`<${Named} found=${found} />${found.actors.map((one, at) => html`<${Portrait} key=${one.seen?.entity ?? one.name} one=${one} first=${!at} by=${place.query.get("by") ?? "report"} again=${asked.again} />`)}`}<//>`;
}

function Named({ found: { actors } }) {
  useTitle(actors.map((one) => one.seen?.name ?? one.name).join(" or "));
  return null;
}

function Portrait({ one, first, by, again }) {
  const name = one.seen?.name ?? one.name;
  const wanted = encodeURIComponent(one.seen?.entity ?? one.name);
  return html`
    <div class="lead">${first ? html`<h1>${name}</h1>` : html`<h2>${name}</h2>`}<p>${one.seen ? `${count(one.seen.claims, "claim")} in ${count(one.seen.documents, "document")}, ${day(one.seen.first)} to ${day(one.seen.last)}` : "no shown claim names it"}</p></div>
    ${one.seen && html`<p class="ways">${WAYS.filter(([path]) => path !== "/activity" || one.seen.kind !== "person").map(([path, label]) => html`<a class="button" href=${address(path, { actor: name })}>${label}</a>`)}</p>`}
    <section class="sheet"><h2>Names, and why they are one</h2>
      ${one.seen && html`<p>In reports: ${one.seen.names.join(", ")}</p>`}
      ${one.fact ? html`<p>In the registry (${one.fact.kind.replace("_", " ")}): <${Names} names=${one.fact.names} /></p><p class="small quiet">Source: ${one.sources.join("; ")}</p>` : html`<p class="quiet">The registry does not know this name; it is held as the reports spell it.</p>`}
      ${one.seen && html`<${Identity} wanted=${wanted} again=${again} />`}
    </section>
    ${one.seen && html`<${InTime} wanted=${wanted} by=${by} />`}
    ${one.seen && html`<${Course} wanted=${wanted} name=${name} by=${by} />`}`;
}

/** Names as the registry has them, the first at once and the rest when asked for; each in its own direction. */
function Names({ names }) {
  const listed = (some) => some.map((name, at) => html`${at ? ", " : ""}<bdi>${name}</bdi>`);
  if (names.length <= MOST_NAMES + 2) return listed(names);
  return html`${listed(names.slice(0, MOST_NAMES))}<details class="menu"><summary>${count(names.length - MOST_NAMES, "more name")}</summary>${listed(names.slice(MOST_NAMES))}</details>`;
}

/** Which names are one by judgement, which are open, and judging them; nothing is merged for good. */
function Identity({ wanted, again }) {
  const asked = useAnswer(`/actors/${wanted}/identity`);
  const [other, setOther] = useState("");
  const done = () => (asked.again(), again());
  const judged = (one, name) => (value, reason) => ask("/identities", { method: "POST", body: { one, other: name, value, reason } });
  const choices = [["same", "One and the same"], ["different", "Two different actors"]];
  return html`<${Waiting} asked=${asked}>${(found) => html`
    ${found.one_with.length > 0 && html`<p>Judged to be one with: ${found.one_with.map((one) => html`<a href=${address(`/actors/${one.entity}`)}>${one.name}</a> <span class="quiet small">(${count(one.claims, "claim")})</span> `)}</p>`}
    ${found.perhaps.length > 0 && html`<h3>Perhaps the same</h3><p class="small quiet">Nothing is merged until a person says so, and whatever is said can be taken back.</p>
      <ul class="plain">${found.perhaps.map((one) => html`<li key=${one.entity}><a href=${address(`/actors/${one.entity}`)}>${one.name}</a> <span class="quiet small">${one.reason}</span>
        <${Judging} hushed label=${`Judge “${one.name}”`} choices=${choices} send=${judged(found.entity, one.entity)} done=${done} /></li>`)}</ul>`}
    ${found.decisions.length > 0 && html`<h3>What people judged</h3>${found.decisions.map((one) => html`<${Decided} key=${one.id} one=${one} again=${done} />`)}`}
    <${Judging} label="Judge another name" choices=${choices} send=${(value, reason) => judged(found.entity, other.trim())(value, reason)} done=${done}>
      <label>The other name, or its id<input value=${other} required onInput=${(event) => setOther(event.target.value)} /></label><//>`}<//>`;
}

function InTime({ wanted, by }) {
  const asked = useAnswer(`/actors/${wanted}/history?by=${by}`);
  return html`<${Waiting} asked=${asked}>${(found) => html`
    <section class="sheet scroll intime"><h2>Relations in time</h2>
      <div class="switch" role="group" aria-label="Which time">
        <button type="button" aria-pressed=${by === "report"} onClick=${() => change({ by: null })}>When it was reported</button>
        <button type="button" aria-pressed=${by === "event"} onClick=${() => change({ by: "event" })}>When it is said to have happened</button></div>
      ${!found.complete && html`<p class="note">Only the newest claims were looked at.</p>`}
      <table class="stack"><thead><tr><th scope="col">Relation</th><th scope="col">Stands</th><th scope="col">In time</th><th scope="col">Words of those who say it</th><th scope="col">Reports and origins</th><th scope="col">Who says so</th></tr></thead>
      <tbody>${found.histories.map((one, at) => html`<tr key=${at}>
        <td><a href=${address("/claims", { actor: [one.subject.name, one.object.entity ? one.object.name : null], predicate: one.predicate })}>${spoken(one)}</a></td>
        <td data-label="Stands"><b>${standing(one)}</b></td>
        <td data-label="In time"><ul class="plain small">${one.turns.map((turn) => html`<li><a href=${address(`/claims/${turn.claims[0]}`)}>${TURNS[turn.kind] ?? turn.kind}</a> ${days(turn.days)}</li>`)}
          ${last(one) && html`<li class="quiet">last said of ${days(last(one))}</li>`}${!one.turns.length && html`<li class="quiet">stands nowhere in this time</li>`}</ul></td>
        <td data-label="Words">${one.relation && html`<${Certainties} one=${one.relation} />`}</td>
        <td data-label="Told in">${one.relation && html`<${Told} one=${one.relation} />`}</td>
        <td class="quiet" data-label="Who says so">${one.relation?.speakers.join("; ")}</td></tr>`)}</tbody></table>
    </section>
    <section class="sheet scroll"><h2>Places</h2>
      ${found.is_person ? html`<p class="quiet">Where a person is to be found is nobody’s finding, so none are listed.</p>` : found.stays.length ? html`
        <table class="stack"><thead><tr><th scope="col">Place</th><th scope="col">How</th><th scope="col">Days</th><th scope="col">Known to the</th><th scope="col" class="number">Reports</th><th scope="col">Who says so</th></tr></thead>
        <tbody>${found.stays.map((one, at) => html`<tr key=${at}><td><a href=${address(`/claims/${one.claims[0]}`)}>${one.place}</a>${country(one.country) && country(one.country) !== one.place ? `, ${country(one.country)}` : ""}</td>
          <td data-label="How">${VERBS[one.predicate]}${one.planned ? ", planned" : ""}${one.over ? ", told as over" : ""}${one.denied ? html` <span class="standing denied">denied in ${one.denied}</span>` : ""}</td>
          <td data-label="Days">${one.days ? days(one.days) : "no day known"}</td><td data-label="Known to the">${one.precision}</td><td class="number" data-label="Reports">${one.reports}</td><td class="quiet" data-label="Who says so">${one.speakers.join("; ")}</td></tr>`)}</tbody></table>
        ${found.moves.map((one) => html`<p class="note">${APART[one.kind] ?? one.kind}: ${one.one} and ${one.other}.</p>`)}` : html`<p class="quiet">No report says where it is based or active.</p>`}
    </section>`}<//>`;
}

function Course({ wanted, name, by }) {
  const asked = useAnswer(`/timeline?actor=${wanted}&by=${by}&limit=500`);
  return html`<section class="sheet"><h2>What is said to have happened</h2><${Waiting} asked=${asked}>${(found) => html`
    <ol class="course">${found.entries.slice(-12).map((one, at) => html`<li key=${at}><span class="when">${days(one.days)}</span> <a href=${address(`/claims/${one.claims[0]}`)}>${spoken(one)}</a>${" "}
      <span class="quiet small">${ENTRIES[one.kind] ?? one.kind}, ${count(one.reports, "report")}</span> <${Certainties} one=${one} /></li>`)}</ol>
    ${!found.entries.length && html`<p class="quiet">Nothing stands in this time.</p>`}
    ${found.total > 12 && html`<p class="small quiet">The last 12 of ${found.total}. <a href=${address("/timeline", { actor: name })}>The whole timeline</a></p>`}`}<//></section>`;
}

/** In how many reports a relation is told; one that is only denied is said in none. */
function Told({ one }) {
  const denied = one.denied ? html`<span class="standing denied">denied in ${one.denied}</span>` : null;
  if (one.denied >= one.reports) return denied;
  return html`${count(one.reports, "report")}${one.origins ? html`, <${Origins} count=${one.origins} />` : ""}${denied && html`, ${denied}`}`;
}

/** How a relation stands by its turns: the last that changed it. */
function standing(one) {
  const kinds = one.turns.map((turn) => turn.kind);
  const last = kinds.filter((kind) => kind !== "contested" && kind !== "denied").at(-1);
  const held = { planned: "only planned", opened: "said to hold", renewed: "said to hold again", over: "told as over", split: "ended in a split" }[last];
  if (!held) return kinds.includes("denied") ? "only denied" : "undated";
  return kinds.includes("contested") ? `${held}, contested` : held;
}

function last(one) {
  return one.episodes.at(-1)?.last_said_of ?? null;
}
