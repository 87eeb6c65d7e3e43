// Where a relation has to be chosen first: those told in most reports, to begin with one of them.
import { html } from "../../vendor/preact.js";
import { useAnswer } from "../ask.js";
import { address } from "../place.js";
import { Nothing } from "./nothing.js";
import { Waiting } from "./waiting.js";
import { count, spoken } from "./words.js";

const MOST = 12;

/** Offer the propositions of these predicates, all if none are given; each opens the screen at `path` with it. */
export function Begin({ path, words, verbs = null }) {
  const asked = useAnswer("/propositions?limit=100");
  const fitting = (found) => found.propositions.filter((one) => !verbs || verbs.includes(one.predicate)).slice(0, MOST);
  return html`<${Waiting} asked=${asked}>${(found) => (fitting(found).length ? html`<section class="sheet"><p>${words}</p>
    <ul class="plain">${fitting(found).map((one) => html`<li key=${one.id}><a href=${address(path, { claim: one.claims[0] })}>${spoken(one)}</a>${" "}
      <span class="quiet small">${one.said_in ? `said in ${count(one.said_in, "report")}` : "said in none"}${one.denied_in ? `, denied in ${one.denied_in}` : ""}</span></li>`)}</ul></section>` : html`<${Nothing} what="relation of this kind" />`)}<//>`;
}
