// The workbench: one page whose URL is its whole state.
import { html, render, useEffect, useState } from "../vendor/preact.js";
import { keepFocus } from "./focus.js";
import { Shell } from "./shell.js";
import { here, onMove } from "./place.js";
import { usePerson } from "./person.js";
import { screenFor } from "./screens.js";
import { useScreenTitle } from "./title.js";
import { Signing } from "./screens/signing.js";

function Workbench() {
  const [place, setPlace] = useState(here());
  useEffect(() => onMove(setPlace), []);
  const person = usePerson();
  const signing = Boolean(person?.unknown);
  const screen = signing ? { title: "Sign in", view: Signing, key: "signing" } : screenFor(place);
  useScreenTitle(screen, place.query);
  return html`<${Shell} place=${place} screen=${screen} person=${person}><${screen.view} place=${place} key=${screen.key} /></${Shell}>`;
}

const root = document.getElementById("app");
root.textContent = "";
keepFocus(root);
render(html`<${Workbench} />`, root);
