// One proposition: the tree from reports to origins, every sign that links them, and every claim.
import { html, useState } from "../../vendor/preact.js";
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
    <${Weight} id=${found.id} />
    <section class="sheet"><h2>${count(found.said.length, "claim")}</h2>
      ${found.said.map((claim) => html`<${ClaimRow} key=${claim.id} claim=${claim} />`)}</section>`;
}

/** What there is to go by: grades, denials, interests and confidence, each apart and each with reasons. */
function Weight({ id }) {
  const [scale, setScale] = useState(null);
  const asked = useAnswer(`/propositions/${id}/weight${scale ? `?likelihood=${scale}` : ""}`);
  return html`<section class="sheet"><h2>What there is to go by</h2><${Waiting} asked=${asked}>${(weight) => html`
    <table><tbody>
      <tr><th scope="row">Information</th><td><b>${weight.information.grade}</b> ${weight.information.name}<ul class="why-list">${weight.reasons.map((one) => html`<li>${one.says}</li>`)}</ul></td></tr>
      <tr><th scope="row">Publishers</th><td>${weight.publishers.spread}</td></tr>
      <tr><th scope="row">Denials</th><td>${weight.denials.length ? count(weight.denials.length, "denial") : "none so far"}</td></tr>
      ${weight.interests.length > 0 && html`<tr><th scope="row">Interests</th><td><ul class="why-list">${weight.interests.map((one) => html`<li>${one.says}</li>`)}</ul></td></tr>`}
      ${weight.alternatives.length > 0 && html`<tr><th scope="row">At odds with</th><td><ul class="why-list">${weight.alternatives.map((one) => html`<li>${one.says}</li>`)}</ul></td></tr>`}
      <tr><th scope="row">Confidence</th><td><b>${weight.confidence.level}</b><ul class="why-list">${weight.confidence.held_back_by.map((one) => html`<li>${one.says}</li>`)}</ul></td></tr>
      <tr><th scope="row">Likelihood</th><td>${weight.likelihood ? html`from <b>${weight.likelihood.from}</b> to <b>${weight.likelihood.to}</b> (${weight.likelihood.scale}); a machine never says more than likely` : html`not asked for: 
        <button class="link" onClick=${() => setScale("icd203")}>on ICD 203</button> <button class="link" onClick=${() => setScale("phia")}>on the PHIA yardstick</button>`}</td></tr>
    </tbody></table>`}<//>
    <p class="small quiet">These scales stand apart and are never multiplied. A new publisher has grade F: it cannot be judged.</p></section>`;
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
