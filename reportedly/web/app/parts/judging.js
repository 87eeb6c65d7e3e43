// Deciding: a form with choices and a reason, and decisions as they were kept, each of which can be taken back.
import { html, useId, useState } from "../../vendor/preact.js";
import { ask, useOnce } from "../ask.js";
import { may, usePerson, whyNot } from "../person.js";
import { address } from "../place.js";
import { day } from "./words.js";

/** Words for what each kind of decision can say. */
const VALUES = { derived: "was made from", independent: "was not made from", same: "is one with", different: "is not",
  accept: "accepted", edit: "edited", reject: "rejected", dispute: "disputed", comment: "commented on", undo: "took back" };
export const KINDS = { link: "Links", identity: "Names", grade: "Grades", review: "Reviews", cell: "Matrix marks", hypothesis: "Explanations", evidence: "Pictures", brief: "Briefs", note: "Notes", undo: "Undone" };

/** A disclosure that asks for one of several choices and why; `send` is given both and gives a promise.
 *
 * Whoever's role may not is told so instead, or nothing where `hushed`: the same form stands there many times. */
export function Judging({ label, choices, send, done, children = null, open = false, needs = "analyst", hushed = false }) {
  const id = useId();
  const person = usePerson();
  const [value, setValue] = useState(null);
  const [reason, setReason] = useState("");
  const [said, setSaid] = useState(null);
  const keep = useOnce(async () => {
    if (!reason.trim() || (choices.length && value === null)) return;
    setSaid(null);
    try {
      await send(value, reason.trim());
      setReason("");
      setValue(null);
      setSaid({ ok: true, words: "Kept. It can be taken back." });
      done?.();
    } catch (error) {
      setSaid({ ok: false, words: error.message });
    }
  });
  if (!may(person, needs)) return hushed ? null : html`<p class="small quiet">${label}: ${whyNot(person, needs).replace("This is", "that is")}</p>`;
  return html`<details class="judging" open=${open}><summary>${label}</summary>
    <form onSubmit=${(event) => (event.preventDefault(), keep())}>
      ${children}
      ${choices.length > 0 && html`<fieldset><legend>Judgement</legend>${choices.map(([key, words]) => html`<label class="choice">
        <input type="radio" name=${`${id}-value`} value=${key} checked=${value === key} required onChange=${() => setValue(key)} /> ${words}</label>`)}</fieldset>`}
      <label for=${`${id}-why`}>Why? The reason is kept for ever.</label>
      <textarea id=${`${id}-why`} rows="2" required value=${reason} onInput=${(event) => setReason(event.target.value)}></textarea>
      <div><button class="main">Keep</button></div>
      <p role="status" class="small">${said && html`<span class=${said.ok ? "" : "trouble"}>${said.words}</span>`}</p>
    </form></details>`;
}

/** A decision in words: who judged what, when and why, and whether it still holds; `undone` is what it takes back. */
export function Decided({ one, again, undone = null }) {
  const [trouble, setTrouble] = useState(null);
  const undo = useOnce(() => ask("/reviews/undo", { method: "POST", body: { decision: one.id } }).then(again, (error) => setTrouble(error.message)));
  const standing = one.undone_by ? "taken back" : one.superseded_by ? "decided anew since" : null;
  return html`<article class="decided ${standing ? "gone" : ""}">
    <p>${undone ? html`Took back: <${Judgement} one=${undone} />` : html`<${Judgement} one=${one} />`} ${standing && html`<span class="chip">${standing}</span>`}</p>
    <blockquote>${one.reason}</blockquote>
    <p class="meta"><b>${one.by}</b><span>${day(one.recorded)}</span>
      ${one.undoable && !one.superseded_by && html`<button class="link" onClick=${undo} aria-label="Take back: ${one.value}, ${one.names.join(", ")}">Take it back</button>`}</p>
    ${trouble && html`<p class="problem" role="alert">${trouble}</p>`}
  </article>`;
}

/** Where each thing stands that a kind of decision is about. */
const PATHS = { link: "/documents/", identity: "/actors/", grade: "/publishers/", review: "/claims/", evidence: "/claims/" };

/** What a note is on, linked to where it stands. */
function noted(one) {
  const [id] = one.about;
  const path = id.startsWith("claim-") ? "/claims/" : id.startsWith("document-") ? "/documents/" : "/publishers/";
  return html`<a href=${address(path + encodeURIComponent(id.replace(/^publisher:/, "")))}>${one.names[0]}</a>`;
}

function Judgement({ one }) {
  const words = VALUES[one.value] ?? one.value;
  const [first, second] = one.about.map((id, at) => (PATHS[one.kind] && id && !id.startsWith("outside:") ? html`<a href=${address(PATHS[one.kind] + encodeURIComponent(id))}>${one.names[at]}</a>` : html`<b>${one.names[at]}</b>`));
  if (one.kind === "grade") return html`${first}: grade <b>${one.value}</b> on ${one.about[1] ? one.about[1].replaceAll("_", " ") : "everything"}`;
  if (one.kind === "cell") return html`Mark <b>${one.value}</b> for ${one.about[2]}, row <span class="mono">${one.about[1]}</span>, <a href=${address(`/propositions/${one.about[0]}`)}>the proposition</a>`;
  if (one.kind === "hypothesis") return html`Added the explanation <b>${one.about[1]}</b>: “${one.value}” <a href=${address(`/propositions/${one.about[0]}`)}>to this proposition’s matrix</a>`;
  if (one.kind === "review") return html`<b>${words}</b>: ${first}`;
  if (one.kind === "evidence") return html`${first}: <b>${one.value === "seen" ? "looked at" : "tied to"}</b> <span class="mono">${one.about[1]}</span>`;
  if (one.kind === "brief") return html`Wrote a brief on ${first}, as <b>${one.value.toUpperCase()}</b>`;
  if (one.kind === "note") return html`Noted a <b>${one.value}</b> on ${noted(one)}`;
  if (one.kind === "undo") return html`${words} <span class="mono">${one.about[0]}</span>`;
  return html`${first} ${words} ${second}`;
}
