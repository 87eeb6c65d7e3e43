// No such screen.
import { html } from "../../vendor/preact.js";
import { address } from "../place.js";

export function Missing() {
  return html`<div class="sheet"><h1>There is no such page</h1><p>The address may have been cut short. <a href=${address("/")}>To the overview</a></p></div>`;
}
