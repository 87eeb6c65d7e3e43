// One proposition: the tree from reports to origins, every sign that links them, and every claim.
import { html } from "../../vendor/preact.js";
import { useAnswer, words } from "../ask.js";
import { ClaimRow } from "../parts/claim.js";
import { Origins } from "../parts/origins.js";
import { Waiting } from "../parts/waiting.js";
import { VERBS, count, day } from "../parts/words.js";
import { address } from "../place.js";

export function Proposition({ place }) {
  const asked = useAnswer(`/propositions/${encodeURIComponent(place.parts.id)}${words(place.query, ["actor", "place", "since", "until", "by"])}`);
  return html`<${Waiting} asked=${asked}>${(found) => html`<${Page} found=${found} />`}<//>`;
}

function Page({ found }) {
  const documents = new Map(found.said.map((claim) => [claim.document.id, claim.document]));
  const total = found.groups.reduce((sum, group) => sum + group.documents.length, 0);
  return html`
    <div class="lead"><h1>${found.subject.name} ${VERBS[found.predicate]} ${found.object.name}</h1>
      <p>${count(total, "report")} say it, most likely from <${Origins} count=${found.affirming} />${found.denying.high ? html`; denied by <${Origins} count=${found.denying} />` : "; nobody denies it so far"}.</p></div>
    <section class="sheet"><h2>Who has it from where</h2>
      ${found.groups.map((group, at) => html`<${Tree} key=${at} group=${group} documents=${documents} number=${at + 1} />`)}
      ${found.denials.length > 0 && html`<h2>Denials</h2>${found.denials.map((group, at) => html`<${Tree} key=${at} group=${group} documents=${documents} number=${at + 1} />`)}`}
      <p class="small quiet">Method: ${found.method}. A link is a judgement from signs in the texts; a person can override it.</p>
    </section>
    <section class="sheet"><h2>${count(found.said.length, "claim")}</h2>
      ${found.said.map((claim) => html`<${ClaimRow} key=${claim.id} claim=${claim} />`)}</section>`;
}

/** A group as a tree: the root, what was made from it, and so on, each link with its signs. */
function Tree({ group, documents, number }) {
  const parents = new Map(group.links.map((link) => [link.document, link]));
  const children = (id) => group.documents.filter((one) => (parents.get(one)?.parent ?? null) === id && one !== id);
  const isRoot = (one) => !parents.has(one) || (parents.get(one).parent === null && group.absent) || !group.documents.includes(parents.get(one).parent);
  const roots = group.documents.filter((one) => isRoot(one));
  return html`<div class="tree"><h3>Origin ${number}: ${count(group.documents.length, "report")}</h3>
    ${group.absent && html`<p class="note">Cited but not held: <b>${group.root.replace("outside:", "")}</b></p>`}
    <ul>${roots.map((one) => html`<${Branch} one=${one} link=${parents.get(one)} links=${parents} documents=${documents} children=${children} />`)}</ul></div>`;
}

function Branch({ one, link, links, documents, children }) {
  const document = documents.get(one);
  return html`<li><a href=${address(`/documents/${one}`)}>${document?.publisher ?? document?.title ?? one}</a> <span class="quiet">${day(document?.published)}</span>
    ${link && html`<details><summary>${link.outside ? `from “${link.outside}”` : "made from the report above"}, ${Math.round(link.p * 100)} in 100</summary>
      <ul class="signals">${link.signals.map((sign) => html`<li><b>${sign.weight >= 0 ? "for" : "against"}</b> ${sign.says}</li>`)}</ul></details>`}
    ${children(one).length > 0 && html`<ul>${children(one).map((child) => html`<${Branch} one=${child} link=${links.get(child)} links=${links} documents=${documents} children=${children} />`)}</ul>`}
  </li>`;
}
