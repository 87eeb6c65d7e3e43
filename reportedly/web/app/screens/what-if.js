// What if: everything worked out again without a source, a report, a claim or a publisher.
import { html, useState } from "../../vendor/preact.js";
import { useAnswer, words } from "../ask.js";
import { Nothing } from "../parts/nothing.js";
import { Waiting } from "../parts/waiting.js";
import { count, dated, told } from "../parts/words.js";
import { address, change } from "../place.js";

/** What each method finds, by its name before the version. */
const FINDINGS = { relations: "relation", weighing: "weight", origins: "origins", chronology: "timeline", contradictions: "contradiction", network: "network", hypotheses: "explanations" };
const called = (method) => FINDINGS[method.split("@")[0]] ?? method;

export function WhatIf({ place }) {
  const without = place.query.getAll("without");
  const [typed, setTyped] = useState("");
  const asked = useAnswer(without.length ? `/what-if${words(place.query, ["without", "with_copies", "actor"])}` : null);
  const add = (event) => {
    event.preventDefault();
    if (typed.trim()) change({ without: [...without, typed.trim()] }, false);
    setTyped("");
  };
  return html`
    <div class="lead"><h1>What if we had not read it?</h1><p>Take away a publisher, a report, a claim or a source, and see which findings fall.</p></div>
    <form class="filters" onSubmit=${add}>
      ${without.map((one) => html`<${Gone} key=${one} wanted=${one} back=${() => change({ without: without.filter((each) => each !== one) })} />`)}
      <label>Without<input value=${typed} size="30" placeholder="a publisher’s name, or an id" onInput=${(event) => setTyped(event.target.value)} /></label><button class="main">Take it away</button>
      <label class="check"><span><input type="checkbox" checked=${place.query.get("with_copies") === "true"} onChange=${(event) => change({ with_copies: event.target.checked ? "true" : null })} /> and what goes back to it</span></label>
    </form>
    ${without.length > 0 && html`<${Waiting} asked=${asked}>${(found) => html`
      <p class="quiet" role="status">${count(found.gone.length, "claim")} gone; ${count(found.consequences.length, "finding")} touched, ${found.unchanged} unchanged</p>
      <div class="sheet scroll"><table class="stack"><thead><tr><th scope="col">What becomes of it</th><th scope="col">Finding</th><th scope="col">About</th><th scope="col">Before</th><th scope="col">After</th></tr></thead>
      <tbody>${found.consequences.map((one, at) => html`<tr key=${at}><td><b>${one.outcome}</b></td><td data-label="Finding" title=${one.finding}>${called(one.finding)}</td><td data-label="About">${one.about}</td><td data-label="Before">${dated(one.before ?? "")}</td><td data-label="After">${one.after ? dated(one.after) : "nothing stands"}
        ${one.claims.slice(0, 1).map((id) => html` <a href=${address(`/claims/${id}`)}>claim</a>`)}</td></tr>`)}</tbody></table></div>`}<//>`}
    ${!without.length && html`<${Begin} take=${(one) => change({ without: one }, false)} />`}`;
}

/** What is taken away, by what it says or is called: an id says nothing to anybody. */
function Gone({ wanted, back }) {
  const [, kind] = /^(claim|document)-/.exec(wanted) ?? [];
  const { answer } = useAnswer(kind ? `/${kind}s/${encodeURIComponent(wanted)}` : null);
  const claim = kind === "claim" && answer?.claim;
  const says = claim ? `${told(claim)}, ${claim.document.publisher ?? "unnamed publisher"}` : kind && answer ? `${answer.title ?? answer.source}, ${answer.publisher ?? "unnamed publisher"}` : wanted.replace(/^(publisher|source|document|claim):/, "$1 ");
  return html`<span class="chip">${kind && answer ? html`<a href=${address(`/${kind}s/${wanted}`)}>${says}</a>` : says}<button type="button" aria-label="Put back ${says}" onClick=${back}>✕</button></span>`;
}

/** Whom to begin with, where nothing is taken away yet. */
function Begin({ take }) {
  const asked = useAnswer("/publishers");
  return html`<${Waiting} asked=${asked}>${(found) => html`<section class="sheet"><h2>Begin with a publisher</h2>
    <p class="quiet">Or open a claim, and choose “What falls without it” there.</p>
    <p class="ways">${found.publishers.slice(0, 12).map((one) => html`<button type="button" onClick=${() => take(`publisher:${one.name}`)}>Without ${one.name} <span class="quiet small">${count(one.reports, "report")}</span></button>`)}</p>
    ${!found.publishers.length && html`<${Nothing} what="publisher" />`}</section>`}<//>`;
}
