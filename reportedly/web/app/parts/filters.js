// What is selected, the same on every screen: actors, place, span of time, and which time is meant.
import { html, useState } from "../../vendor/preact.js";
import { change } from "../place.js";
import { VERBS, day } from "./words.js";

const BY = [["report", "When it was reported"], ["event", "When it is said to have happened"]];

export function Filters({ query, also = [], timed = true }) {
  const actors = query.getAll("actor");
  const by = query.get("by") ?? "report";
  return html`<form class="filters" onSubmit=${(event) => event.preventDefault()} aria-label="Selection">
    ${actors.map((name) => html`<span class="chip">${name}<button type="button" aria-label="Leave out ${name}"
      onClick=${() => change({ actor: actors.filter((one) => one !== name), cursor: null })}>✕</button></span>`)}
    <${AddActor} actors=${actors} />
    <label>Place<input value=${query.get("place") ?? ""} onChange=${(event) => set("place", event)} size="12" /></label>
    <label>From<input type="date" value=${query.get("since") ?? ""} onChange=${(event) => set("since", event)} /></label>
    <label>To<input type="date" value=${query.get("until") ?? ""} onChange=${(event) => set("until", event)} /></label>
    ${timed && html`<div class="switch" role="group" aria-label="Which time">
      ${BY.map(([value, words]) => html`<button type="button" aria-pressed=${by === value} onClick=${() => change({ by: value === "report" ? null : value, cursor: null })}>${words}</button>`)}
    </div>`}
    ${also.includes("predicate") && html`<${Choice} query=${query} name="predicate" label="Relation" options=${Object.entries(VERBS)} />`}
    ${also.includes("certainty") && html`<${Choice} query=${query} name="certainty" label="Certainty" options=${["certain", "hedged", "possible"].map((one) => [one, one])} />`}
    ${also.includes("polarity") && html`<${Choice} query=${query} name="polarity" label="Said or denied" options=${[["affirmed", "said"], ["denied", "denied"]]} />`}
    ${also.includes("voice") && html`<${Choice} query=${query} name="voice" label="Voice" options=${["publisher", "named", "organisation", "unnamed", "document", "group"].map((one) => [one, one])} />`}
  </form>`;
}

const SAYS = { actor: (value) => value, place: (value) => value, since: (value) => `from ${day(value)}`, until: (value) => `to ${day(value)}` };

/** Say which part of the selection a list does not keep to, so that nobody takes all of it for what they chose. */
export function Unheld({ query, names }) {
  const left = names.flatMap((name) => query.getAll(name).map((value) => SAYS[name](value)));
  if (!left.length) return null;
  return html`<p class="note">This list is not narrowed to ${left.join(", ")}. <button type="button" class="link" onClick=${() => change(Object.fromEntries(names.map((name) => [name, null])))}>Leave that out everywhere</button></p>`;
}

function set(name, event) {
  change({ [name]: event.target.value.trim() || null, cursor: null });
}

function Choice({ query, name, label, options }) {
  return html`<label>${label}<select value=${query.get(name) ?? ""} onChange=${(event) => set(name, event)}>
    <option value="">any</option>${options.map(([value, words]) => html`<option value=${value}>${words}</option>`)}
  </select></label>`;
}

function AddActor({ actors }) {
  const [name, setName] = useState("");
  const add = () => {
    if (name.trim()) change({ actor: [...actors, name.trim()], cursor: null });
    setName("");
  };
  return html`<label>Actor<input value=${name} size="16" placeholder="a name" onInput=${(event) => setName(event.target.value)}
    onKeyDown=${(event) => event.key === "Enter" && add()} onBlur=${add} /></label>`;
}
