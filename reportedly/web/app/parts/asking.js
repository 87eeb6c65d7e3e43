// Asking about one relation: by a claim that says it, or by two names and what joins them.
import { html, useEffect, useState } from "../../vendor/preact.js";
import { change } from "../place.js";
import { VERBS } from "./words.js";

const NAMES = ["claim", "subject", "predicate", "object"];

/** Tell whether an address says which relation is meant. */
export function isAsked(query) {
  return Boolean(query.get("claim")) || ["subject", "predicate", "object"].every((name) => query.get(name));
}

const said = (query) => Object.fromEntries(NAMES.map((name) => [name, query.get(name) ?? ""]));

export function Asking({ query, verbs = Object.keys(VERBS) }) {
  const [typed, setTyped] = useState(said(query));
  // What is typed gives way to what the address says, whoever changed it: a link, a step back.
  useEffect(() => setTyped(said(query)), [JSON.stringify(said(query))]);
  const set = (name) => (event) => setTyped({ ...typed, [name]: event.target.value });
  const go = (event) => {
    event.preventDefault();
    const three = typed.subject.trim() && typed.predicate && typed.object.trim();
    change(three ? { ...typed, claim: null } : { claim: typed.claim.trim() || null, subject: null, predicate: null, object: null }, false);
  };
  return html`<form class="filters" onSubmit=${go} aria-label="Which relation">
    <label>Who<input value=${typed.subject} onInput=${set("subject")} /></label>
    <label>Relation<select value=${typed.predicate} onChange=${set("predicate")}><option value="">choose</option>${verbs.map((key) => html`<option value=${key}>${VERBS[key]}</option>`)}</select></label>
    <label>Whom<input value=${typed.object} onInput=${set("object")} /></label>
    <label>or a claim’s id<input value=${typed.claim} onInput=${set("claim")} size="24" /></label>
    <button class="main">Look</button></form>`;
}
