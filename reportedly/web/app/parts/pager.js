// More of a listing.
import { html } from "../../vendor/preact.js";
import { change } from "../place.js";

export function Pager({ next, at }) {
  if (!next && !at) return null;
  return html`<nav class="pager" aria-label="Pages">
    ${at && html`<button onClick=${() => change({ cursor: null }, false)}>First page</button>`}
    ${next && html`<button class="main" onClick=${() => change({ cursor: next }, false)}>Next page</button>`}
  </nav>`;
}
