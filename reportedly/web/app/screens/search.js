// Search over claims, documents and actors at once.
import { html } from "../../vendor/preact.js";
import { useAnswer, words } from "../ask.js";
import { ClaimRow } from "../parts/claim.js";
import { Waiting } from "../parts/waiting.js";
import { count, day } from "../parts/words.js";
import { address } from "../place.js";

export function Search({ place }) {
  const q = place.query.get("q") ?? "";
  if (!q.trim()) return html`<div class="lead"><h1>Search</h1><p>Type words above: all of them must be there; “in quotes” for a phrase, word* for a beginning.</p></div>`;
  const asked = (path) => useAnswer(`${path}${words(place.query, ["q"], { limit: 10 })}`);
  const [actors, claims, documents] = [asked("/actors"), asked("/claims"), asked("/documents")];
  return html`
    <div class="lead"><h1>“${q}”</h1></div>
    <section class="sheet"><h2>Actors</h2><${Waiting} asked=${actors}>${(found) =>
      found.actors.length ? html`<ul class="plain">${found.actors.map((one) => html`<li><a href=${address(`/actors/${one.entity}`)}>${one.name}</a> <span class="quiet small">${one.kind.replace("_", " ")}, ${count(one.claims, "claim")}</span></li>`)}</ul>` : html`<p class="quiet">No actor has such a name.</p>`}<//></section>
    <section class="sheet"><h2>Claims</h2><${Waiting} asked=${claims}>${(found) => html`
      ${found.claims.map((claim) => html`<${ClaimRow} key=${claim.id} claim=${claim} />`)}
      ${found.total > found.claims.length && html`<p><a href=${address("/claims", { q })}>All ${count(found.total, "claim")}</a></p>`}
      ${!found.total && html`<p class="quiet">No claim has these words.</p>`}`}<//></section>
    <section class="sheet"><h2>Documents</h2><${Waiting} asked=${documents}>${(found) => html`
      <ul class="plain">${found.documents.map((one) => html`<li><a href=${address(`/documents/${one.id}`)}>${one.title ?? one.source}</a> <span class="quiet small">${one.publisher ?? "unnamed"}, ${day(one.published)}</span></li>`)}</ul>
      ${found.total > found.documents.length && html`<p><a href=${address("/documents", { q })}>All ${count(found.total, "document")}</a></p>`}
      ${!found.total && html`<p class="quiet">No document has these words.</p>`}`}<//></section>`;
}
