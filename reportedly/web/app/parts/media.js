// Pictures and films that people tied to a claim: veiled until asked for, since they can show the dead.
import { html, useState } from "../../vendor/preact.js";
import { useAnswer } from "../ask.js";
import { Waiting } from "./waiting.js";
import { address } from "../place.js";
import { dated, day } from "./words.js";

export function Held({ claim, held }) {
  const asked = useAnswer(`/media?claim=${encodeURIComponent(claim)}`);
  return html`<section class="sheet"><h2>Pictures and films tied to it</h2>
    <p class="quiet small">People tied these to the words. Linked: nobody says yet what is to be seen. Seen: a person looked, and says what.</p>
    <${Waiting} asked=${asked}>${(found) => held.map((one) => html`<${Tied} key=${one.media ?? one.url} one=${one} media=${found.media.find((each) => each.id === one.media)} />`)}<//>
  </section>`;
}

function Tied({ one, media }) {
  return html`<div>
    ${media ? html`<${Picture} media=${media} />` : html`<p>${one.url ?? one.media}</p>`}
    <p class="meta"><b>${one.access}</b>${media && html`<span>${measures(media)}</span>`}</p>
    ${one.looks.map((look) => html`<p class="meta" key=${look.decision}><span>${look.shows ? `To be seen: “${look.shows}”` : `Tied: ${look.why}`}</span><span>${look.by}, ${day(look.recorded)}</span></p>`)}
    ${media && html`<${Facts} media=${media} />`}
  </div>`;
}

/** One picture or film by itself, with where it stood and what its file says. */
export function Kept({ media }) {
  return html`<div><${Picture} media=${media} /><p class="meta"><span>${measures(media)}</span></p><${Facts} media=${media} /></div>`;
}

function Facts({ media }) {
  const file = fileSays(media);
  return html`${media.sightings.filter((seen) => seen.withdrawn === null).map((seen) => html`<p class="meta" key=${seen.id}><span>${seen.published ? `Published ${dated(seen.published)}` : `Kept ${day(seen.recorded)}`}</span>${seen.caption && html`<span>“${seen.caption}”</span>`}${where(seen)}</p>`)}
    <p class="small quiet">${file ? `Its file says, which anybody can write: ${file}.` : "Its file says nothing of itself."}</p>`;
}

const where = (seen) => (seen.document ? html`<a href=${address(`/documents/${seen.document}`)}>${seen.report ?? "the report"}</a>` : html`<span>${seen.url ?? ""}</span>`);

function Picture({ media }) {
  const [open, setOpen] = useState(false);
  if (!media.thumbnail) return html`<p class="quiet">No picture of it is drawn here.</p>`;
  return html`<figure class="held">
    <img class=${open ? "" : "veiled"} src=${media.thumbnail} alt=${alt(media)} />
    <figcaption><button type="button" aria-pressed=${open} onClick=${() => setOpen(!open)}>${open ? "Veil it" : "Show it: it may be hard to look at"}</button></figcaption>
  </figure>`;
}

const measures = (media) => [media.media_type, media.width && `${media.width} × ${media.height}`, media.seconds && `${media.seconds} s`].filter(Boolean).join(", ");

/** What the file says of itself, or nothing. */
function fileSays({ says }) {
  const { taken, device, position } = says;
  return [taken && `taken ${taken}`, device && `with ${device}`, position && `near ${position.join(", ")}`].filter(Boolean).join(", ");
}

/** Nobody here has said what is to be seen. */
function alt(media) {
  const file = fileSays(media);
  return `Small copy of a picture, ${measures(media)}. ${file ? `Its file says: ${file}.` : "Its file says nothing of itself."}`;
}
