// What changed on the way from one report to another: both passages side by side, the changed words marked.
import { html } from "../../vendor/preact.js";
import { address } from "../place.js";
import { count, day } from "./words.js";

/** What each kind of change is called, and what its marks are on the earlier and the later side. */
const KINDS = {
  firmer: ["Put more surely", "what held it back", "how it is put now"],
  weaker: ["Put less surely", "how it was put", "what holds it back"],
  number: ["A figure grew", "the figure before", "the figure now"],
  speaker: ["A speaker fell off", "who said so", "said without a speaker"],
  headline: ["The headline outruns the body", "what holds it back in the body", "how the headline puts it"],
};
const FLAT = { certain: "Nothing in these words holds it back.", hedged: "Put with a hedge.", possible: "Put as a possibility." };

/** Every change with its passages; `here` is the report whose page it stands on, if any. */
export function Course({ course, here = null, limit = 6 }) {
  const shown = course.changes;
  if (!shown.length) return html`<p class="quiet">${course.links ? `No change was found along ${count(course.links, "link")} between these reports.` : "No held report was most likely made from another here, so nothing can have changed on the way."}${untraced(course)}</p>`;
  const [first, rest] = [shown.slice(0, limit), shown.slice(limit)];
  return html`${first.map((one, at) => html`<${Shift} key=${at} one=${one} here=${here} />`)}
    ${rest.length > 0 && html`<details class="menu"><summary>${count(rest.length, "more change")}</summary>${rest.map((one, at) => html`<${Shift} key=${at} one=${one} here=${here} />`)}</details>`}
    ${shown.some((one) => !one.earlier.claim && one.kind !== "number") && html`<p class="small quiet">Where no claim was read on both sides, whole sentences are compared: a hedge in such a sentence may be about something else in it.</p>`}
    ${course.untraced > 0 && html`<p class="small quiet">${untraced(course)}</p>`}`;
}

const untraced = (course) => (course.untraced ? ` ${count(course.untraced, "report")} more were not compared, because there are too many.` : "");

function Shift({ one, here }) {
  const [title, before, after] = KINDS[one.kind] ?? [one.kind, "before", "now"];
  const head = one.kind === "headline";
  return html`<article class="shift ${one.rises ? "rises" : "falls"}">
    <h3><span aria-hidden="true">${one.rises ? "▲" : "▼"}</span> ${title}<span class="quiet">: ${detail(one)}</span></h3>
    ${one.about && html`<p class="small quiet">About: ${one.about}</p>`}
    <div class="sides"><${Side} side=${one.earlier} role=${head ? "The body" : "Earlier"} marks=${before} here=${here} named=${!head} kind=${one.kind} />
      <${Side} side=${one.later} role=${head ? "The headline" : "Later"} marks=${after} here=${here} named=${!head} kind=${one.kind} /></div></article>`;
}

function detail(one) {
  if (one.kind === "number" || one.kind === "speaker") return `${one.says.replaceAll("'", "”").replace("”", "“")}`;
  return `${one.earlier.certainty} → ${one.later.certainty}`;
}

function Side({ side, role, marks, here, named, kind }) {
  const marked = side.pieces.some((piece) => piece.changed);
  const where = side.title ?? side.publisher ?? "the report";
  return html`<div class="side"><p class="small"><b>${role}</b>${named ? html`: ${side.publisher ?? "unnamed publisher"}, ${day(side.published)}` : ""} <span class="standing ${side.certainty}">${side.certainty}</span></p>
    <blockquote class="quote">${side.pieces.map((piece) => (piece.changed ? html`<mark class="change">${piece.text}</mark>` : piece.text))}</blockquote>
    <p class="small quiet">${marked ? html`<mark class="change">Marked</mark>: ${marks}.` : (kind === "number" ? "" : FLAT[side.certainty])}
      ${side.document !== here && html` <a href=${address(`/documents/${side.document}`, side.claim ? { claim: side.claim } : {})}>${where}</a>`}</p></div>`;
}
