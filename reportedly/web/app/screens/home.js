// The overview: what the ledger holds, what is told most, and what a person should look at.
import { html } from "../../vendor/preact.js";
import { useAnswer } from "../ask.js";
import { ClaimRow } from "../parts/claim.js";
import { Waiting } from "../parts/waiting.js";
import { address } from "../place.js";

export function Home() {
  const health = useAnswer("/health");
  const denied = useAnswer("/claims?polarity=denied&limit=3");
  const latest = useAnswer("/claims?limit=5");
  return html`
    <div class="lead"><h1>What is reported</h1><p>Every figure leads to claims, and every claim to its words. Nothing here is a fact: it is what texts say.</p></div>
    <${Waiting} asked=${health}>${(found) => html`<div class="grid">
      <${Tile} figure=${found.documents} words="documents read" path="/documents" />
      <${Tile} figure=${found.claims} words="claims shown" path="/claims" />
      <${Tile} figure=${found.actors} words="actors named" path="/actors" />
    </div>`}<//>
    <div class="grid" style="margin-top:16px">
      <section class="sheet"><h2>Newest claims</h2><${List} asked=${latest} none="No claim yet: import a report." /></section>
      <section class="sheet"><h2>Newest denials</h2><${List} asked=${denied} none="Nobody denies anything so far." /></section>
    </div>`;
}

function Tile({ figure, words, path }) {
  return html`<a class="sheet tile" href=${address(path)}><span class="figure">${figure.toLocaleString("en-GB")}</span><br /><span class="quiet">${words}</span></a>`;
}

function List({ asked, none }) {
  return html`<${Waiting} asked=${asked}>${(found) =>
    found.claims.length ? found.claims.map((claim) => html`<${ClaimRow} key=${claim.id} claim=${claim} />`) : html`<p class="quiet">${none}</p>`}<//>`;
}
