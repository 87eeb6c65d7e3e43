// What stands in for an answer that is not there yet, or never will be.
import { html } from "../../vendor/preact.js";
import { tryAgain } from "../ask.js";

/** Show the answer once it is there, its trouble if there is one, else that we wait.
 *
 * Where the answer is the whole screen, `heading` stands above its trouble: no screen goes without one. */
export function Waiting({ asked, children, heading = null }) {
  if (asked.trouble) return html`${heading && html`<div class="lead"><h1>${heading}</h1></div>`}<div class="problem" role="alert">${asked.trouble} ${asked.passes && html`<button class="link" onClick=${tryAgain}>Try again</button>`}</div>`;
  if (asked.answer === null) return html`<p class="loading" role="status">Looking it up…</p>`;
  return html`<div aria-busy=${asked.busy}>${children(asked.answer)}</div>`;
}
