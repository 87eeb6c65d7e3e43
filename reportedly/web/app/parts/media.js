// Pictures and films that people tied to a claim: veiled until asked for, since they can show the dead.
import { html, useState } from "../../vendor/preact.js";
import { useAnswer } from "../ask.js";
import { Waiting } from "./waiting.js";
import { day } from "./words.js";

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
    ${media && media.sightings.filter((seen) => seen.withdrawn === null).map((seen) => html`<p class="meta" key=${seen.id}><span>${seen.published ? `Published ${seen.published}` : `Kept ${day(seen.recorded)}`}</span>${seen.caption && html`<span>“${seen.caption}”</span>`}<span>${seen.report ?? seen.url ?? ""}</span></p>`)}
  </div>`;
}

function Picture({ media }) {
  const [open, setOpen] = useState(false);
  if (!media.thumbnail) return html`<p class="quiet">No picture of it is drawn here.</p>`;
  return html`<figure class="held">
    <img class=${open ? "" : "veiled"} src=${media.thumbnail} alt=${alt(media)} />
    <figcaption><button type="button" aria-pressed=${open} onClick=${() => setOpen(!open)}>${open ? "Veil it" : "Show it: it may be hard to look at"}</button></figcaption>
  </figure>`;
}

const measures = (media) => [media.media_type, media.width && `${media.width} × ${media.height}`, media.seconds && `${media.seconds} s`].filter(Boolean).join(", ");

/** What the file says of itself: nobody here has said what is to be seen. */
function alt(media) {
  const { taken, device, position } = media.says;
  const said = [taken && `taken ${taken}`, device && `with ${device}`, position && `near ${position.join(", ")}`].filter(Boolean);
  return `Small copy of a picture, ${measures(media)}. ${said.length ? `Its file says: ${said.join(", ")}.` : "Its file says nothing of itself."}`;
}
