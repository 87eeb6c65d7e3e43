// Reading: the document on the left with its marked words, the claims on the right; each lights the other.
import { html, useEffect, useState } from "../../vendor/preact.js";
import { useAnswer } from "../ask.js";
import { ClaimRow, Standing } from "../parts/claim.js";
import { Course } from "../parts/course.js";
import { Kept } from "../parts/media.js";
import { Segments } from "../parts/segments.js";
import { Waiting } from "../parts/waiting.js";
import { count, dated, day, spoken, verb } from "../parts/words.js";
import { change } from "../place.js";
import { useTitle } from "../title.js";

const LEGEND = [["voice", "who speaks"], ["hedge", "hedge or possibility"], ["denial", "denial"], ["evidence", "evidence pointed to"],
  ["place", "place"], ["time", "time"], ["claim", "words of a claim"]];

export function Reading({ place }) {
  const asked = useAnswer(`/documents/${encodeURIComponent(place.parts.id)}`);
  return html`<${Waiting} asked=${asked} heading="No such document">${(found) => html`<${Page} found=${found} lit=${place.query.get("claim")} />`}<//>`;
}

function Page({ found, lit }) {
  useTitle(`${found.title ?? found.source}, ${found.publisher ?? "unnamed publisher"}`);
  const heads = new Set(found.headline.map((one) => one.claim.id));
  const pick = (claim) => change({ claim: claim === lit ? null : claim });
  useEffect(() => {
    if (!lit) return;
    const [words, row] = [`[data-claims~="${CSS.escape(lit)}"]`, `#row-${CSS.escape(lit)}`].map((one) => document.querySelector(one));
    // Where the claims stand below the text, its words are what is to be seen.
    if (getComputedStyle(document.querySelector(".reading .claims")).position === "sticky") row?.scrollIntoView({ block: "nearest" });
    words?.scrollIntoView({ block: "nearest" });
  }, [lit, found.id]);
  return html`
    <div class="lead"><p><b>${found.publisher ?? "unnamed publisher"}</b> · ${day(found.published)} · ${found.byline ?? "no byline"}<br /><span class="mono">${found.source}</span></p></div>
    ${found.notes.map((note) => html`<p class="note">${dated(note)}</p>`)}
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
        ${found.headline.length > 0 && html`<${Headline} every=${found.headline} pick=${pick} />`}
        <${Changed} id=${found.id} />
        ${found.claims.map((claim) => html`<${ClaimRow} key=${claim.id} claim=${claim} current=${claim.id === lit} onPick=${pick} withDocument=${false} heads=${heads.has(claim.id)} />`)}
        <${Rejects} id=${found.id} number=${found.rejects} />
      </section>
    </div>
    <${Stood} id=${found.id} />`;
}

/** Pictures and films that stood in this report; nothing where there are none. */
function Stood({ id }) {
  const { answer } = useAnswer(`/media?document=${encodeURIComponent(id)}`);
  if (!answer?.media.length) return null;
  return html`<section class="sheet" aria-label="Pictures and films"><h2>Pictures and films that stood in it</h2>
    ${answer.media.map((one) => html`<${Kept} key=${one.id} media=${one} />`)}</section>`;
}

/** What the headline says beside what the text below says of the same. */
function Headline({ every, pick }) {
  return html`<section class="against" aria-label="Headline against body"><h3>Headline against body</h3>
    ${every.map((one) => html`<div key=${one.claim.id}><p><button class="link" onClick=${() => pick(one.claim.id)}>${spoken(one.claim)}</button> <${Standing} claim=${one.claim} /></p>
      <p class="small"><b>${one.says}</b>${one.body.map((each, at) => html`${at ? ", " : ": "}<button class="link" onClick=${() => pick(each.id)}>in the text</button> <${Standing} claim=${each} />`)}</p></div>`)}</section>`;
}

/** What this report changed of the one it was made from, and what later ones changed of it; nothing if nothing. */
function Changed({ id }) {
  const { answer } = useAnswer(`/documents/${id}/drift`);
  const sides = [["later", "Changed from the report it was made from"], ["earlier", "Changed by reports made from it"]];
  const own = (answer?.changes ?? []).filter((one) => one.earlier.document === one.later.document);
  const groups = [["Headline against body, whole sentences", own], ...sides.map(([side, title]) => [title, (answer?.changes ?? []).filter((one) => one[side].document === id && !own.includes(one))])];
  return groups.filter(([, every]) => every.length).map(([title, every], at) => html`<details class="menu changed" open=${at < 1} key=${title}><summary>${title}: ${count(every.length, "place")}</summary>
    <${Course} course=${{ ...answer, changes: every }} here=${id} limit=${3} /></details>`);
}

/** What was drafted and refused, looked up only when it is asked for. */
function Rejects({ id, number }) {
  const [open, setOpen] = useState(false);
  const asked = useAnswer(open ? `/documents/${id}/rejects` : null);
  if (!number) return html`<p class="small quiet">No draft was refused.</p>`;
  return html`<details class="rejects" onToggle=${(event) => setOpen(event.target.open)}><summary>${count(number, "draft")} refused because the words do not bear them out</summary>
    ${open && html`<${Waiting} asked=${asked}>${(found) => html`<ul class="plain">${found.rejects.map((one) => html`<li key=${one.id}>
      <b>${one.says}</b>: ${one.draft.subject.text} <span class="quiet">${verb(one.draft.predicate, one.draft.subject)}</span> ${one.draft.object.text}
      <blockquote class="quote">${one.draft.quote}</blockquote><p class="small quiet">${one.detail}</p></li>`)}</ul>`}<//>`}</details>`;
}
