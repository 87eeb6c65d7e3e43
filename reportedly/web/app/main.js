// The workbench: one page whose URL is its whole state.
import { html, render, useEffect, useState } from "../vendor/preact.js";
import { Shell } from "./shell.js";
import { here, onMove } from "./place.js";
import { screenFor } from "./screens.js";

function Workbench() {
  const [place, setPlace] = useState(here());
  useEffect(() => onMove(setPlace), []);
  const screen = screenFor(place);
  useEffect(() => {
    document.title = `${screen.title} · Reportedly`;
  }, [screen.title]);
  return html`<${Shell} place=${place} screen=${screen}><${screen.view} place=${place} key=${screen.key} /></${Shell}>`;
}

const root = document.getElementById("app");
root.textContent = "";
render(html`<${Workbench} />`, root);
