// One claim: its passage with every word marked, who speaks, and how else it was read.
import { html } from "../../vendor/preact.js";
import { ask, useAnswer } from "../ask.js";
import { Says, Standing, Voices } from "../parts/claim.js";
import { Decided, Judging } from "../parts/judging.js";
import { Held } from "../parts/media.js";
import { Segments } from "../parts/segments.js";
import { Waiting } from "../parts/waiting.js";
import { PARTNERSHIPS, STATUSES, count, dated, day, placed, speaker, told } from "../parts/words.js";
import { address } from "../place.js";
import { useTitle } from "../title.js";

export function Claim({ place }) {
  const asked = useAnswer(`/claims/${encodeURIComponent(place.parts.id)}`);
  return html`<${Waiting} asked=${asked} heading="No such claim">${(found) => html`<${Page} found=${found} />`}<//>`;
}

function Page({ found }) {
  const { claim } = found;
  useTitle(told(claim));
  return html`
    <div class="lead near"><h1><${Says} claim=${claim} /> <${Standing} claim=${claim} /></h1></div>
    <p class="ways"><a class="button" href=${address("/propositions", { actor: [claim.subject.name, claim.object.entity ? claim.object.name : null], predicate: claim.predicate })}>Who else says it</a>
      <a class="button" href=${address("/what-if", { without: claim.id })}>What falls without it</a>
      <a class="button" href=${address("/hypotheses", { claim: claim.id })}>Weigh explanations</a>
      ${PARTNERSHIPS.includes(claim.predicate) && html`<a class="button" href=${address("/precedents", { claim: claim.id })}>What it is like</a>`}</p>
    ${!found.in_effect && html`<p class="note">Later versions of the extractors no longer find this claim; this is how it was read.</p>`}
    ${found.notes.map((note) => html`<p class="note">${dated(note)}</p>`)}
    <section class="sheet"><h2>In the words of the report</h2>
      <p class="quote passage"><${Segments} segments=${found.passage} /></p>
      <p class="meta"><a href=${address(`/documents/${claim.document.id}`, { claim: claim.id })}>${claim.document.title ?? claim.document.source}</a>
        <span>${claim.document.publisher ?? "unnamed publisher"}</span><span>${day(claim.document.published)}</span></p>
    </section>
    ${found.media.length > 0 && html`<${Held} claim=${claim.id} held=${found.media} />`}
    <${Review} id=${claim.id} />
    <section class="sheet"><h2>Who says so</h2>
      <ol>${claim.voices.map((voice) => html`<li><b>${speaker(voice)}</b> <span class="quiet">(${voice.kind})${voice.cue ? `: “${voice.cue}”` : ""}</span></li>`)}</ol>
      ${claim.voices.length > 1 && html`<p class="small quiet">The first prints it; each one further down is whom the one before it passes it on from.</p>`}
    </section>
    <section class="sheet"><h2>How it was read</h2>
      <table><tbody>
        <tr><th scope="row">Certainty of the words</th><td>${claim.certainty}</td></tr>
        <tr><th scope="row">Said or denied</th><td>${claim.polarity}</td></tr>
        <tr><th scope="row">In time</th><td>${STATUSES[claim.status]}${claim.when ? html`, “${claim.when.text}”` : ""}</td></tr>
        <tr><th scope="row">Where</th><td>${claim.where.map((one) => `${placed(one)} (${one.precision})`).join("; ") || "not said"}</td></tr>
        <tr><th scope="row">Evidence pointed to</th><td>${claim.evidence.map((one) => `${one.text} (${one.access})`).join("; ") || "none"}</td></tr>
        <tr><th scope="row">Reader’s score</th><td>${claim.score.toFixed(2)} by ${claim.extractor}: ${found.why_shown}.${twin(claim.rule)} It says how likely a careful reader would find this claim in the text, and nothing about truth.</td></tr>
        <tr><th scope="row">Recorded</th><td>${day(found.recorded)}</td></tr>
      </tbody></table>
    </section>
    ${found.claim.others.length > 0 && html`<section class="sheet"><h2>Other readings</h2>
      ${found.claim.others.map((one) => html`<p class="meta"><${Standing} claim=${one} /><${Voices} voices=${one.voices} /><span>${one.extractor}</span><span>score ${one.score.toFixed(2)}</span></p>`)}</section>`}`;
}

/** Why the score is low where the report tells the same better: decided beside the scores, and kept in the rule. */
function twin(rule) {
  const before = /; a twin, ([\d.]+)$/.exec(rule ?? "")?.[1];
  return before ? ` The report tells the same in a better-scored claim, where one end goes by another description, so this one keeps three tenths of its ${before} and is not counted twice.` : "";
}

const STATES = { open: "Nobody has looked at it yet.", accepted: "Approved: it may be published.", waiting: "Accepted, and waits for a second person before it may be published.",
  rejected: "Rejected: the words do not say it.", disputed: "Disputed: people do not agree on it." };

/** Where its review stands, with every verdict, and a verdict of one's own. */
function Review({ id }) {
  const standing = useAnswer(`/reviews/${id}`);
  const decided = useAnswer(`/decisions?kind=review&about=${id}`);
  const again = () => (standing.again(), decided.again());
  const send = (value, reason) => ask("/reviews", { method: "POST", body: { claim: id, value, reason } });
  return html`<section class="sheet"><h2>Review</h2>
    <${Waiting} asked=${standing}>${(found) => html`<p><b>${STATES[found.state] ?? found.state}</b>${" "}
      <span class="quiet small">${count(found.needed, "person", "people")} must accept it; ${found.accepted_by.length ? `accepted by ${found.accepted_by.join(" and ")}` : "nobody has"}.</span></p>`}<//>
    <${Waiting} asked=${decided}>${(found) => found.decisions.filter((one) => one.in_effect && one.kind === "review").map((one) => html`<${Decided} key=${one.id} one=${one} again=${again} />`)}<//>
    <${Judging} label="Give your verdict" needs="reviewer" send=${send} done=${again} choices=${[["accept", "Accept: the words say it"], ["reject", "Reject: they do not"], ["dispute", "Dispute: open to doubt"], ["edit", "Edit: the words say something else, told below"], ["comment", "Comment only"]]} />
  </section>`;
}
