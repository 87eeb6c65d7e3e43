// What stands where a list would, if nothing is in it.
import { html } from "../../vendor/preact.js";
import { address, here } from "../place.js";

/** Say that there is nothing: in the selection, if there is one, else in the ledger, with the way to begin. */
export function Nothing({ what }) {
  const selected = [...here().query.keys()].length > 0;
  return html`<p class="sheet quiet">${selected ? `No ${what} fits this selection: leave something out of it.` : html`No ${what} yet. <a href=${address("/import")}>Import reports</a> to begin.`}</p>`;
}
