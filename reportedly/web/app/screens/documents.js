// Documents as a list.
import { html } from "../../vendor/preact.js";
import { useAnswer, words } from "../ask.js";
import { Pager } from "../parts/pager.js";
import { Nothing } from "../parts/nothing.js";
import { Unheld } from "../parts/filters.js";
import { Waiting } from "../parts/waiting.js";
import { count, day } from "../parts/words.js";
import { address, change } from "../place.js";

export function Documents({ place }) {
  const asked = useAnswer(`/documents${words(place.query, ["since", "until", "publisher", "q", "cursor"], { limit: 50 })}`);
  const set = (name) => (event) => change({ [name]: event.target.value.trim() || null, cursor: null });
  return html`
    <div class="lead"><h1>Documents</h1><p>Every report read, newest first. A document opens with its claims marked in the text; those that score too little to be shown are counted here all the same.</p></div>
    <form class="filters" onSubmit=${(event) => event.preventDefault()} aria-label="Selection">
      <label>Words<input value=${place.query.get("q") ?? ""} onChange=${set("q")} /></label>
      <label>Publisher<input value=${place.query.get("publisher") ?? ""} onChange=${set("publisher")} /></label>
      <label>From<input type="date" value=${place.query.get("since") ?? ""} onChange=${set("since")} /></label>
      <label>To<input type="date" value=${place.query.get("until") ?? ""} onChange=${set("until")} /></label>
    </form>
    <${Unheld} query=${place.query} names=${["actor", "place"]} />
    <${Waiting} asked=${asked}>${(found) => html`
      <p class="quiet" role="status">${count(found.total, "document")} fit</p>
      ${found.documents.length === 0 ? html`<${Nothing} what="document" />` : html`<div class="sheet scroll"><table class="stack">
        <thead><tr><th scope="col">Title</th><th scope="col">Publisher</th><th scope="col">Published</th><th scope="col" class="number">Claims, of any score</th></tr></thead>
        <tbody>${found.documents.map((one) => html`<tr key=${one.id}>
          <td><a href=${address(`/documents/${one.id}`)}>${one.title ?? one.source}</a></td><td data-label="Publisher">${one.publisher ?? "unnamed"}</td>
          <td data-label="Published">${day(one.published)}</td><td class="number" data-label="Claims, of any score">${one.claims}</td></tr>`)}</tbody>
      </table></div>`}
      <${Pager} next=${found.next} at=${place.query.get("cursor")} />`}<//>`;
}
