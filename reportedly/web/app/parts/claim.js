// A claim in a list: who is said to do what to whom, how firmly, by whom, and in which words.
import { html } from "../../vendor/preact.js";
import { address } from "../place.js";
import { STATUSES, day, speaker, verb } from "./words.js";

/** How the words stand to the claim: by shape, word and colour. */
export function Standing({ claim }) {
  const denied = claim.polarity === "denied";
  const says = denied ? (claim.certainty === "certain" ? "denied" : `denied, ${claim.certainty}`) : claim.certainty;
  return html`<span class="standing ${denied ? "denied" : claim.certainty}">${says}</span>`;
}

/** How many reports say it in which words: where one of them hedges, that stands beside the number. */
export function Certainties({ one }) {
  return ["certain", "hedged", "possible"].filter((key) => one[`said_${key}`]).map((key) => html`<span class="standing ${key}">${one[`said_${key}`]} ${key}</span> `);
}

/** The chain of voices, outermost first. */
export function Voices({ voices }) {
  return html`<span class="voices">
    ${voices.map((voice, at) => html`${at ? " ← " : ""}${at === voices.length - 1 ? html`<b>${speaker(voice)}</b>` : html`<bdi>${speaker(voice)}</bdi>`}`)}
  </span>`;
}

/** The three parts of a claim, its ends linked to their actors. */
export function Says({ claim, linked = true }) {
  const end = (one) => (linked && one.entity ? html`<a href=${address(`/actors/${one.entity}`)}>${one.name}</a>` : one.name);
  return html`<span class="says">${end(claim.subject)} <span class="verb">${verb(claim.predicate, claim.subject)}</span> ${end(claim.object)}</span>`;
}

export function ClaimRow({ claim, current = false, onPick = null, withDocument = true, heads = false }) {
  const quote = claim.spans[0]?.text ?? "";
  return html`<article class="claim-row" aria-current=${current ? "true" : null} id=${`row-${claim.id}`}>
    <div><${Says} claim=${claim} /> <${Standing} claim=${claim} />${heads && html` <span class="chip">headline</span>`}</div>
    <blockquote>${quote}</blockquote>
    <div class="meta">
      <${Voices} voices=${claim.voices} />
      <span>${STATUSES[claim.status]}</span>
      ${claim.evidence.map((one) => html`<span>${one.kind.replace("_", " ")}, ${one.access}</span>`)}
      ${withDocument && html`<a href=${address(`/documents/${claim.document.id}`, { claim: claim.id })}>${claim.document.title ?? claim.document.source}</a>
        <span>${day(claim.document.published)}</span>`}
      <a href=${address(`/claims/${claim.id}`)}>Open the claim</a>
      ${onPick && html`<button class="link" onClick=${() => onPick(claim.id)}>Show in the text</button>`}
    </div>
  </article>`;
}
