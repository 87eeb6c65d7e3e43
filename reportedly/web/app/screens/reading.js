// Reading: the document on the left with its marked words, the claims on the right; each lights the other.
import { html, useEffect } from "../../vendor/preact.js";
import { useAnswer } from "../ask.js";
import { ClaimRow } from "../parts/claim.js";
import { Segments } from "../parts/segments.js";
import { Waiting } from "../parts/waiting.js";
import { count, day } from "../parts/words.js";
import { change } from "../place.js";

const LEGEND = [["voice", "who speaks"], ["hedge", "hedge or possibility"], ["denial", "denial"], ["evidence", "evidence pointed to"],
  ["place", "place"], ["time", "time"], ["claim", "words of a claim"]];

export function Reading({ place }) {
  const asked = useAnswer(`/documents/${encodeURIComponent(place.parts.id)}`);
  return html`<${Waiting} asked=${asked}>${(found) => html`<${Page} found=${found} lit=${place.query.get("claim")} />`}<//>`;
}

function Page({ found, lit }) {
  const pick = (claim) => change({ claim: claim === lit ? null : claim });
  useEffect(() => {
    if (!lit) return;
    for (const selector of [`[data-claims~="${CSS.escape(lit)}"]`, `#row-${CSS.escape(lit)}`]) {
      document.querySelector(selector)?.scrollIntoView({ block: "nearest" });
    }
  }, [lit, found.id]);
  return html`
    <div class="lead"><p><b>${found.publisher ?? "unnamed publisher"}</b> · ${day(found.published)} · ${found.byline ?? "no byline"} · <span class="mono">${found.source}</span></p></div>
    <div class="reading">
      <article class="sheet text" aria-label="Text" lang=${found.language}>
        <p class="legend" aria-hidden="true">${LEGEND.map(([kind, words]) => html`<span><span class="mark ${kind}">${words}</span></span>`)}</p>
        ${found.paragraphs.map((one, at) => {
          const words = html`<${Segments} segments=${one.segments} lit=${lit} onPick=${pick} />`;
          return one.headline ? html`<h1 key=${at}>${words}</h1>` : html`<p key=${at}>${words}</p>`;
        })}
      </article>
      <section class="sheet claims" aria-label="Claims" tabindex="0">
        <h2>${count(found.claims.length, "claim")}</h2>
        <p class="small quiet">${count(found.rejects, "draft")} refused because the words do not bear them out.</p>
        ${found.claims.map((claim) => html`<${ClaimRow} key=${claim.id} claim=${claim} current=${claim.id === lit} onPick=${pick} withDocument=${false} />`)}
      </section>
    </div>`;
}
