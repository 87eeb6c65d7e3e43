// One claim: its passage with every word marked, who speaks, and how else it was read.
import { html } from "../../vendor/preact.js";
import { useAnswer } from "../ask.js";
import { Says, Standing, Voices } from "../parts/claim.js";
import { Segments } from "../parts/segments.js";
import { Waiting } from "../parts/waiting.js";
import { STATUSES, day, speaker } from "../parts/words.js";
import { address } from "../place.js";

export function Claim({ place }) {
  const asked = useAnswer(`/claims/${encodeURIComponent(place.parts.id)}`);
  return html`<${Waiting} asked=${asked}>${(found) => html`<${Page} found=${found} />`}<//>`;
}

function Page({ found }) {
  const { claim } = found;
  return html`
    <div class="lead"><h1><${Says} claim=${claim} /></h1><${Standing} claim=${claim} /></div>
    ${!found.in_effect && html`<p class="note">Later versions of the extractors no longer find this claim; this is how it was read.</p>`}
    <section class="sheet"><h2>In the words of the report</h2>
      <p class="quote"><${Segments} segments=${found.passage} /></p>
      <p class="meta"><a href=${address(`/documents/${claim.document.id}`, { claim: claim.id })}>${claim.document.title ?? claim.document.source}</a>
        <span>${claim.document.publisher ?? "unnamed publisher"}</span><span>${day(claim.document.published)}</span></p>
    </section>
    <section class="sheet"><h2>Who says so</h2>
      <ol>${claim.voices.map((voice) => html`<li><b>${speaker(voice)}</b> <span class="quiet">(${voice.kind})</span></li>`)}</ol>
    </section>
    <section class="sheet"><h2>How it was read</h2>
      <table><tbody>
        <tr><th scope="row">Certainty of the words</th><td>${claim.certainty}</td></tr>
        <tr><th scope="row">Said or denied</th><td>${claim.polarity}</td></tr>
        <tr><th scope="row">In time</th><td>${STATUSES[claim.status]}${claim.when ? html`, “${claim.when.text}”` : ""}</td></tr>
        <tr><th scope="row">Where</th><td>${claim.where.map((one) => `${one.name}${one.country ? `, ${one.country}` : ""} (${one.precision})`).join("; ") || "not said"}</td></tr>
        <tr><th scope="row">Evidence pointed to</th><td>${claim.evidence.map((one) => `${one.text} (${one.access})`).join("; ") || "none"}</td></tr>
        <tr><th scope="row">Reader’s score</th><td>${claim.score.toFixed(2)} by ${claim.extractor}: ${found.why_shown}. It says how likely a careful reader would find this claim in the text, and nothing about truth.</td></tr>
        <tr><th scope="row">Recorded</th><td>${day(found.recorded)}</td></tr>
      </tbody></table>
    </section>
    ${found.claim.others.length > 0 && html`<section class="sheet"><h2>Other readings</h2>
      ${found.claim.others.map((one) => html`<p class="meta"><${Standing} claim=${one} /><${Voices} voices=${one.voices} /><span>${one.extractor}</span><span>score ${one.score.toFixed(2)}</span></p>`)}</section>`}`;
}
