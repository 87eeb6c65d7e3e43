// Signing in, where people need tokens: the same address is shown once the token is known.
import { html, useState } from "../../vendor/preact.js";
import { useOnce } from "../ask.js";
import { signIn } from "../person.js";

export function Signing() {
  const [token, setToken] = useState("");
  const [trouble, setTrouble] = useState(null);
  const send = useOnce(() => signIn(token.trim()).catch((error) => setTrouble(error.message)));
  return html`
    <div class="lead"><h1>Sign in</h1></div>
    <form class="sheet signing" onSubmit=${(event) => (event.preventDefault(), setTrouble(null), send())}>
      <p>Several people share this server, each with a token and a role. What you decide is kept under your name.</p>
      <label for="token">The token you were given</label>
      <input id="token" type="password" autocomplete="current-password" required maxlength="500" value=${token} onInput=${(event) => setToken(event.target.value)} />
      <div><button class="main">Sign in</button></div>
      ${trouble && html`<p class="problem" role="alert">${trouble}</p>`}
      <p class="small quiet">No token? Whoever runs this server gives them out. You stay signed in until you sign out or close the browser.</p>
    </form>`;
}
