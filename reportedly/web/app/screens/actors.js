// Actors as a list.
import { html } from "../../vendor/preact.js";
import { useAnswer, words } from "../ask.js";
import { Pager } from "../parts/pager.js";
import { Nothing } from "../parts/nothing.js";
import { Unheld } from "../parts/filters.js";
import { Waiting } from "../parts/waiting.js";
import { count, day } from "../parts/words.js";
import { address, change } from "../place.js";

const KINDS = ["armed_group", "faction", "alliance", "state", "state_body", "force", "organisation", "party", "person", "collective", "operation"];

export function Actors({ place }) {
  const asked = useAnswer(`/actors${words(place.query, ["kind", "q", "cursor"], { limit: 50 })}`);
  const set = (name) => (event) => change({ [name]: event.target.value.trim() || null, cursor: null });
  return html`
    <div class="lead"><h1>Actors</h1><p>Whom the claims name, by how many claims name them. It is a list of mentions, not a ranking of anyone.</p></div>
    <form class="filters" onSubmit=${(event) => event.preventDefault()} aria-label="Selection">
      <label>Name<input value=${place.query.get("q") ?? ""} onChange=${set("q")} /></label>
      <label>Kind<select value=${place.query.get("kind") ?? ""} onChange=${set("kind")}><option value="">any</option>
        ${KINDS.map((kind) => html`<option value=${kind}>${kind.replace("_", " ")}</option>`)}</select></label>
    </form>
    <${Unheld} query=${place.query} names=${["actor", "place", "since", "until"]} />
    <${Waiting} asked=${asked}>${(found) => html`
      <p class="quiet" role="status">${count(found.total, "actor")} fit</p>
      ${found.actors.length === 0 ? html`<${Nothing} what="actor" />` : html`<div class="sheet scroll"><table class="stack">
        <thead><tr><th scope="col">Name</th><th scope="col">Kind</th><th scope="col">Also called</th><th scope="col" class="number">Claims</th><th scope="col" class="number">Documents</th><th scope="col">Named from</th><th scope="col">to</th></tr></thead>
        <tbody>${found.actors.map((one) => html`<tr key=${one.entity}>
          <td><a href=${address(`/actors/${one.entity}`)}>${one.name}</a></td><td data-label="Kind">${one.kind.replace("_", " ")}</td>
          <td class="quiet" data-label="Also called">${one.names.filter((name) => name !== one.name).slice(0, 3).join(", ")}</td>
          <td class="number" data-label="Claims">${one.claims}</td><td class="number" data-label="Documents">${one.documents}</td><td data-label="Named from">${day(one.first)}</td><td data-label="Named until">${day(one.last)}</td></tr>`)}</tbody>
      </table></div>`}
      <${Pager} next=${found.next} at=${place.query.get("cursor")} />`}<//>`;
}
