// What stands in for an answer that is not there yet, or never will be.
import { html } from "../../vendor/preact.js";

/** Show the answer once it is there, its trouble if there is one, else that we wait. */
export function Waiting({ asked, children }) {
  if (asked.trouble) return html`<p class="problem" role="alert">${asked.trouble}</p>`;
  if (asked.answer === null) return html`<p class="loading" role="status">Looking it up…</p>`;
  return html`<div aria-busy=${asked.busy}>${children(asked.answer)}</div>`;
}
