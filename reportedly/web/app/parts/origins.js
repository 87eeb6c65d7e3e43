// A number of independent origins: the most likely, and the range it stands in.
import { html } from "../../vendor/preact.js";

export function Origins({ count }) {
  if (!count.high) return html`<span class="quiet">none</span>`;
  const range = count.low === count.high ? "" : ` (${count.low} to ${count.high})`;
  return html`<span><b>${count.likeliest}</b>${range} ${count.likeliest === 1 && !range ? "origin" : "origins"}</span>`;
}
