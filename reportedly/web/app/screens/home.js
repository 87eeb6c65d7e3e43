// The overview: what the ledger holds, what is told most, and what a person should look at.
import { html } from "../../vendor/preact.js";
import { useAnswer, words } from "../ask.js";
import { ClaimRow } from "../parts/claim.js";
import { Filters } from "../parts/filters.js";
import { Origins } from "../parts/origins.js";
import { Waiting } from "../parts/waiting.js";
import { count, spoken } from "../parts/words.js";
import { SHARED, address } from "../place.js";

export function Home({ place }) {
  const health = useAnswer("/health");
  const asked = (path, more, names = SHARED) => useAnswer(`${path}${words(place.query, names, more)}`);
  const documents = asked("/documents", { limit: 1 }, ["since", "until"]);
  const waiting = asked("/review/queue", { limit: 1 });
  const denied = asked("/claims", { polarity: "denied", limit: 3 });
  const latest = asked("/claims", { limit: 5 });
  const chosen = SHARED.some((name) => place.query.get(name));
  return html`
    <div class="lead"><h1>What is reported</h1><p>Every figure leads to claims, and every claim to its words. Nothing here is a fact: it is what texts say.</p></div>
    ${chosen && html`<${Filters} query=${place.query} />`}
    <${Waiting} asked=${health}>${(found) => html`<div class="tiles">
      <${Tile} figure=${documents.answer?.total ?? found.documents} words="documents read" path="/documents" />
      <${Tile} figure=${chosen ? latest.answer?.total ?? "…" : found.claims} words="claims shown" path="/claims" />
      <${Tile} figure=${found.actors} words="actors named" path="/actors" />
      ${waiting.answer && html`<${Tile} figure=${waiting.answer.waiting} words="claims wait for your review" path="/review" />`}
    </div>`}<//>
    <div class="grid later">
      <section class="sheet"><h2>Told in most reports</h2><${Most} query=${place.query} /></section>
      <section class="sheet"><h2>Newest claims</h2><${List} asked=${latest} none="No claim yet." /></section>
      <section class="sheet"><h2>Newest denials</h2><${List} asked=${denied} none="Nobody denies anything so far." /></section>
    </div>`;
}

/** What is told in most reports, each with how many origins that comes down to. */
function Most({ query }) {
  const asked = useAnswer(`/propositions${words(query, SHARED, { limit: 5 })}`);
  return html`<${Waiting} asked=${asked}>${(found) => (found.propositions.length ? html`<ul class="plain">${found.propositions.map((one) => html`<li key=${one.id}><a href=${address(`/propositions/${one.id}`)}>${spoken(one)}</a><br />
      <span class="small quiet">${one.affirming.high ? html`${count(one.said_in, "report")}, <${Origins} count=${one.affirming} />` : "nobody says it"}${one.denied_in ? html`; <span class="standing denied">denied in ${one.denied_in}</span>` : ""}</span></li>`)}</ul>` : html`<p class="quiet">Nothing yet. <a href=${address("/import")}>Import reports</a> to begin.</p>`)}<//>`;
}

function Tile({ figure, words, path }) {
  return html`<a class="sheet tile" href=${address(path)}><span class="figure">${figure.toLocaleString("en-GB")}</span><br /><span class="quiet">${words}</span></a>`;
}

function List({ asked, none }) {
  return html`<${Waiting} asked=${asked}>${(found) =>
    found.claims.length ? found.claims.map((claim) => html`<${ClaimRow} key=${claim.id} claim=${claim} />`) : html`<p class="quiet">${none}</p>`}<//>`;
}
