// One actor: names, what the registry holds, and what reports say, kept apart.
import { html } from "../../vendor/preact.js";
import { useAnswer } from "../ask.js";
import { Waiting } from "../parts/waiting.js";
import { VERBS, count, day } from "../parts/words.js";
import { address } from "../place.js";

export function Actor({ place }) {
  const asked = useAnswer(`/actors/${encodeURIComponent(place.parts.id)}`);
  return html`<${Waiting} asked=${asked}>${(found) => found.actors.map((one) => html`<${Portrait} one=${one} />`)}<//>`;
}

function Portrait({ one }) {
  const name = one.seen?.name ?? one.name;
  return html`
    <div class="lead"><h1>${name}</h1><p>${one.seen ? `${count(one.seen.claims, "claim")} in ${count(one.seen.documents, "document")}, ${day(one.seen.first)} to ${day(one.seen.last)}` : "no shown claim names it"}</p></div>
    <section class="sheet"><h2>Names</h2>
      ${one.seen && html`<p>In reports: ${one.seen.names.join(", ")}</p>`}
      ${one.fact ? html`<p>In the registry (${one.fact.kind.replace("_", " ")}): ${one.fact.names.join(", ")}</p><p class="small quiet">Source: ${one.sources.join("; ")}</p>` : html`<p class="quiet">The registry does not know this name; it is held as the reports spell it.</p>`}
      ${one.perhaps.length > 0 && html`<p class="note">Perhaps the same: ${one.perhaps.map((each) => `${each.name} (${each.reason})`).join("; ")}. Nothing is merged until a person says so.</p>`}
    </section>
    <section class="sheet scroll"><h2>What reports say</h2>
      <table><thead><tr><th scope="col">Relation</th><th scope="col">Said, by the strongest words of each report</th><th scope="col" class="number">Denied</th><th scope="col" class="number">Reports</th><th scope="col">Who says so</th></tr></thead>
      <tbody>${one.relations.map((each) => html`<tr>
        <td><a href=${address("/claims", { actor: [each.subject.name, each.object.name], predicate: each.predicate })}>${each.subject.name} ${VERBS[each.predicate]} ${each.object.name}</a></td>
        <td>${["certain", "hedged", "possible"].filter((key) => each[`said_${key}`]).map((key) => `${each[`said_${key}`]} ${key}`).join(", ") || "only denied"}</td>
        <td class="number">${each.denied}</td><td class="number">${each.reports}</td><td class="quiet">${each.speakers.join("; ")}</td></tr>`)}</tbody></table>
    </section>`;
}
