// One proposition: the tree from reports to origins, every sign that links them, and every claim.
import { html, useState } from "../../vendor/preact.js";
import { ask, useAnswer, words } from "../ask.js";
import { ClaimRow } from "../parts/claim.js";
import { Course } from "../parts/course.js";
import { Decided, Judging } from "../parts/judging.js";
import { Origins } from "../parts/origins.js";
import { Waiting } from "../parts/waiting.js";
import { PARTNERSHIPS, count, dated, day, spoken } from "../parts/words.js";
import { address, change } from "../place.js";
import { useTitle } from "../title.js";

const SCALES = [["icd203", "On ICD 203"], ["phia", "On the PHIA yardstick"]];

export function Proposition({ place }) {
  const selection = words(place.query, ["actor", "place", "since", "until", "by"]);
  const path = `/propositions/${encodeURIComponent(place.parts.id)}`;
  const asked = useAnswer(`${path}${selection}`);
  const course = useAnswer(asked.answer ? `${path}/drift${selection}` : null);
  const again = () => (asked.again(), course.again());
  return html`<${Waiting} asked=${asked} heading="No such proposition">${(found) => html`<${Page} found=${found} course=${course} again=${again} scale=${place.query.get("likelihood")} />`}<//>`;
}

function Page({ found, course, again, scale }) {
  const documents = new Map(found.said.map((claim) => [claim.document.id, claim.document]));
  const total = found.groups.reduce((sum, group) => sum + group.documents.length, 0);
  useTitle(`${spoken(found)}: ${total ? "told" : "no report says it"}${found.denying.high ? ", denied" : ""}`);
  const linking = { documents, judged: found.judged, rises: risesOf(course.answer), again };
  const claim = found.claims[0];
  return html`
    <div class="lead"><h1>${spoken(found)}</h1>
      <p>${total ? html`${count(total, "report")} ${total === 1 ? "says" : "say"} it, most likely from <${Origins} count=${found.affirming} />` : "No report says it"}${found.denying.high ? html`; denied by <${Origins} count=${found.denying} />` : "; nobody denies it so far"}.</p></div>
    <p class="ways"><a class="button" href=${address("/hypotheses", { claim })}>Weigh explanations</a>
      ${PARTNERSHIPS.includes(found.predicate) && html`<a class="button" href=${address("/precedents", { claim })}>What it is like</a>`}
      <a class="button" href=${address("/network", { actor: [found.subject.name, found.object.entity ? found.object.name : null] })}>Network of the two</a></p>
    <section class="sheet"><h2>Who has it from where</h2>
      ${!total && html`<p class="note">${found.taken_back.length > 0 ? "Nobody stands by it any more." : "Nobody here says that it is so: it is known from its denial alone."}</p>`}
      ${found.taken_back.length > 0 && html`<p class="note">Taken back by who published it, and counted nowhere: ${found.taken_back.map((one, at) => html`${at > 0 ? ", " : ""}<a key=${one} href=${address(`/documents/${one}`)}>${named(documents.get(one), one)}</a> <span class="quiet">${day(documents.get(one)?.published)}</span>`)}.</p>`}
      ${found.groups.map((group, at) => html`<${Tree} key=${at} group=${group} linking=${linking} number=${at + 1} />`)}
      ${found.denials.length > 0 && html`<h2>Denials</h2>${found.denials.map((group, at) => html`<${Tree} key=${at} group=${group} linking=${linking} number=${at + 1} />`)}`}
      <p class="small quiet">Method: ${found.method}. A link is a judgement from signs in the texts; a person can override it.</p>
      ${found.judged.length > 0 && html`<h3>What people judged</h3>${found.judged.map((one) => html`<${Decided} key=${one.id} one=${one} again=${again} />`)}`}
    </section>
    <section class="sheet" id="drift" aria-label="What changed on the way" tabindex="-1"><h2>What changed on the way</h2><${Waiting} asked=${course}>${(changes) => html`<${Course} course=${changes} />`}<//></section>
    <${Weight} id=${found.id} scale=${scale} />
    <section class="sheet"><h2>${count(found.said.length, "claim")}</h2>
      ${found.said.map((claim) => html`<${ClaimRow} key=${claim.id} claim=${claim} />`)}</section>`;
}

/** What there is to go by: grades, denials, interests and confidence, each apart and each with reasons. */
function Weight({ id, scale }) {
  const asked = useAnswer(`/propositions/${id}/weight${scale ? `?likelihood=${encodeURIComponent(scale)}` : ""}`);
  return html`<section class="sheet"><h2>What there is to go by</h2><${Waiting} asked=${asked}>${(weight) => html`
    <table><tbody>
      <tr><th scope="row">Information</th><td><b>${weight.information.grade}</b> ${weight.information.name}<ul class="why-list">${weight.reasons.map((one) => html`<li>${dated(one.says)}</li>`)}</ul></td></tr>
      <tr><th scope="row">Publishers’ grades</th><td>${weight.publishers.spread}</td></tr>
      <tr><th scope="row">Denials</th><td>${weight.denials.length ? count(weight.denials.length, "denial") : "none so far"}</td></tr>
      ${weight.interests.length > 0 && html`<tr><th scope="row">Interests</th><td><ul class="why-list">${weight.interests.map((one) => html`<li>${dated(one.says)}</li>`)}</ul></td></tr>`}
      ${weight.alternatives.length > 0 && html`<tr><th scope="row">At odds with</th><td><ul class="why-list">${weight.alternatives.map((one) => html`<li>${dated(one.says)}</li>`)}</ul></td></tr>`}
      <tr><th scope="row">Confidence</th><td><b>${weight.confidence.level}</b><ul class="why-list">${weight.confidence.held_back_by.map((one) => html`<li>${dated(one.says)}</li>`)}</ul></td></tr>
      <tr><th scope="row">Likelihood</th><td>${weight.likelihood ? html`from <b>${weight.likelihood.from}</b> to <b>${weight.likelihood.to}</b> (${weight.likelihood.scale}); a machine never says more than likely. ` : html`${scale ? "none: where truth cannot be judged, no word of likelihood fits." : "not asked for."} `}
        ${SCALES.filter(([key]) => key !== scale).map(([key, words]) => html`<button class="link" onClick=${() => change({ likelihood: key })}>${words}</button> `)}${scale && html`<button class="link" onClick=${() => change({ likelihood: null })}>Leave it out</button>`}</td></tr>
    </tbody></table>`}<//>
    <p class="small quiet">These scales stand apart and are never multiplied. A new publisher has grade F: it cannot be judged.</p></section>`;
}

/** A group as a tree: the root, what was made from it, and so on, each link with its signs. */
function Tree({ group, linking, number }) {
  const parents = new Map(group.links.map((link) => [link.document, link]));
  const children = (id) => group.documents.filter((one) => (parents.get(one)?.parent ?? null) === id && one !== id);
  const isRoot = (one) => !parents.has(one) || (parents.get(one).parent === null && group.absent) || !group.documents.includes(parents.get(one).parent);
  const roots = group.documents.filter((one) => isRoot(one));
  return html`<div class="tree"><h3>Origin ${number}: ${count(group.documents.length, "report")}</h3>
    ${group.absent && html`<p class="note">Cited but not held: <b>${group.root.replace("outside:", "")}</b></p>`}
    <ul>${roots.map((one) => html`<${Branch} one=${one} links=${parents} linking=${linking} children=${children} />`)}</ul></div>`;
}

function Branch({ one, links, linking, children }) {
  const document = linking.documents.get(one);
  const link = links.get(one);
  const judged = linking.judged.filter((each) => each.about[0] === one);
  return html`<li><a href=${address(`/documents/${one}`)}>${named(document, one)}</a> <span class="quiet">${day(document?.published)}</span>
    ${linking.rises.has(one) && html` <a class="chip rise" href="#drift"><span aria-hidden="true">▲</span>${linking.rises.get(one)}</a>`}
    ${judged.map((each) => html` <span class="chip" title=${each.reason}>judged by ${each.by}: ${each.value === "derived" ? "made from" : "not made from"} ${named(linking.documents.get(each.about[1]), each.names[1])}</span>`)}
    ${link && html`<details><summary>${madeFrom(link, linking)}, ${chance(link.p)}</summary>
      ${link.parent && !linking.documents.has(link.parent) && html`<p class="small"><a href=${address(`/documents/${link.parent}`)}>Open that report</a></p>`}
      <ul class="signals">${link.signals.map((sign) => html`<li>${sign.kind === "override" ? html`<b>judged</b>` : html`<b>${sign.weight >= 0 ? "for" : "against"}</b>`} ${sign.says}</li>`)}</ul></details>`}
    <${LinkJudging} child=${one} link=${link} linking=${linking} />
    ${children(one).length > 0 && html`<ul>${children(one).map((child) => html`<${Branch} one=${child} links=${links} linking=${linking} children=${children} />`)}</ul>`}
  </li>`;
}

/** For each report that says more, or says it more surely, than the one it was made from: in which way. */
function risesOf(course) {
  const found = new Map();
  const says = { firmer: "put more surely here", number: "a figure grew here", speaker: "a speaker fell off here", headline: "headline outruns body" };
  for (const one of course?.changes ?? []) if (one.rises && !found.has(one.later.document)) found.set(one.later.document, says[one.kind]);
  return found;
}

/** What a link says: its parent stands above, or says nothing of this, or is only cited. */
function madeFrom(link, linking) {
  if (link.outside) return `from “${link.outside}”`;
  return link.parent && !linking.documents.has(link.parent) ? "made from a report that does not say this itself" : "made from the report above";
}

/** A judgement from signs is never quite sure. */
const chance = (p) => (p > 0.99 && p < 1 ? "more than 99 in 100" : `${Math.round(p * 100)} in 100`);

const named = (document, id) => document?.publisher ?? document?.title ?? id;

/** Overriding a link: which report, which parent, made from it or not, and why. */
function LinkJudging({ child, link, linking }) {
  const [parent, setParent] = useState(link?.parent ?? (link?.outside ? `outside:${link.outside}` : ""));
  const [outside, setOutside] = useState("");
  const others = [...linking.documents].filter(([id]) => id !== child);
  const typed = parent === "?" ? `outside:${outside.trim()}` : parent;
  const send = (value, reason) => {
    if (!typed || typed === "outside:") return Promise.reject(new Error("Choose the report or source that is meant."));
    return ask("/links", { method: "POST", body: { child, parent: typed, value, reason } });
  };
  return html`<${Judging} label="Judge where it has it from" hushed send=${send} done=${linking.again}
    choices=${[["independent", "It had this on its own"], ["derived", "It was made from it"]]}>
    <label>From which report or source<select value=${parent} required onChange=${(event) => setParent(event.target.value)}>
      <option value="">choose</option>
      ${link?.outside && html`<option value=${`outside:${link.outside}`}>“${link.outside}”, not held</option>`}
      ${others.map(([id, document]) => html`<option value=${id}>${named(document, id)}, ${day(document.published)}</option>`)}
      <option value="?">a source that is not held</option></select></label>
    ${parent === "?" && html`<label>The source, as reports cite it<input value=${outside} required onInput=${(event) => setOutside(event.target.value)} /></label>`}
  <//>`;
}
