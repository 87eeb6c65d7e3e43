// Contradictions: what is both said and denied, what was taken back, and what cannot well stand together.
import { html } from "../../vendor/preact.js";
import { useAnswer, words } from "../ask.js";
import { Filters } from "../parts/filters.js";
import { Waiting } from "../parts/waiting.js";
import { count, dated } from "../parts/words.js";
import { address } from "../place.js";

export function Contradictions({ place }) {
  const asked = useAnswer(`/contradictions${words(place.query, ["actor", "place", "since", "until", "by", "predicate"])}`);
  return html`
    <div class="lead"><h1>What is at odds</h1><p>Both sides stand as they were told, each with who says so. Nothing here decides between them.</p></div>
    <${Filters} query=${place.query} also=${["predicate"]} />
    <${Waiting} asked=${asked}>${(found) => html`
      <p class="quiet" role="status">${count(found.contradictions.length, "contradiction")}</p>
      ${found.contradictions.map((one, at) => html`<article class="sheet" key=${at}>
        <h2><span class="quiet">${one.kind.replaceAll("_", " ")}:</span> ${dated(one.says)}</h2>
        <div class="sides">${one.sides.map((side) => html`<section><h3>${side.says}</h3>
          <ul class="plain">${side.who.map((who, number) => html`<li>${dated(who)} ${side.claims[number] && html`<a href=${address(`/claims/${side.claims[number]}`)} aria-label=${`Claim ${number + 1}: ${side.says} by ${who}`}>its words</a>`}</li>`)}
          ${side.claims.slice(side.who.length).map((id, number) => html`<li><a href=${address(`/claims/${id}`)}>claim ${side.who.length + number + 1}</a></li>`)}</ul></section>`)}</div>
        ${one.unless && html`<p class="note">No contradiction if ${one.unless}</p>`}
        <p class="meta"><a href=${address("/hypotheses", { claim: one.claims[0] })}>Weigh explanations</a></p></article>`)}
      ${!found.contradictions.length && html`<p class="sheet quiet">Nothing in this selection is at odds, as far as it was read.</p>`}`}<//>`;
}
