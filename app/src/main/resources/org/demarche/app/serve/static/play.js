// Play: one period of the strip after another. Each step is an address that the server answers; the page keeps its place.
const pause = 1400;
let playing = null;

const parts = ["figure", "strip"];

async function open(address, record) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(answer.statusText);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  for (const id of parts) document.getElementById(id).replaceWith(document.adoptNode(page.getElementById(id)));
  document.querySelector("main .head").replaceWith(document.adoptNode(page.querySelector("main .head")));
  for (const name of ["from", "to"]) {
    const now = document.querySelector(`.ask [name=${name}]`);
    if (now) now.value = page.querySelector(`.ask [name=${name}]`).value;
  }
  if (record) history.replaceState(null, "", address);
  dress();
}

function stop() {
  clearTimeout(playing);
  playing = null;
  dress();
}

async function step() {
  const bars = [...document.querySelectorAll("#strip .bars a")];
  const first = bars.findIndex((bar) => bar.querySelector(".on"));
  const all = bars.every((bar) => bar.querySelector(".on"));
  const next = all ? bars[0] : bars[first + 1];
  if (!next) return stop();
  try {
    await open(next.getAttribute("href"), true);
  } catch (problem) {
    document.getElementById("window").textContent = `The server did not answer (${problem.message}).`;
    return stop();
  }
  if (playing) playing = setTimeout(step, pause);
}

function dress() {
  const play = document.getElementById("play");
  if (!play) return;
  play.hidden = false;
  play.setAttribute("aria-pressed", String(playing !== null));
  play.textContent = playing ? "❚❚ Stop" : "▶ Play";
  play.onclick = () => {
    if (playing) return stop();
    playing = setTimeout(step, 0);
    dress();
  };
  hover();
}

// a node under the pointer leaves only its own ties in sight
function hover() {
  const network = document.querySelector(".network");
  network?.querySelectorAll(".node").forEach((node) => {
    const near = (on) => {
      network.classList.toggle("one", on);
      network.querySelectorAll(".edge").forEach((edge) =>
        edge.classList.toggle("near", on && edge.dataset.tie.split(" ").includes(node.dataset.state)));
    };
    node.addEventListener("pointerenter", () => near(true));
    node.addEventListener("pointerleave", () => near(false));
    node.addEventListener("focus", () => near(true));
    node.addEventListener("blur", () => near(false));
  });
}

dress();
