// Records and their words: choosing one marks it in the text and opens its card, and the other way round.
import { typing } from "./desk.js";

const reading = document.getElementById("reading");
const cards = [...reading.querySelectorAll("details.card")];
const pieces = [...reading.querySelectorAll("[data-r]")];
const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
let chosen = 0;

const number = (card) => Number(card.id.slice(1));
const belongs = (piece, to) => piece.dataset.r.split(" ").includes(String(to));

function mark(name, record) {
  pieces.forEach((piece) => piece.classList.toggle(name, belongs(piece, record)));
}

function show(element, block) {
  element?.scrollIntoView({ block, behavior: calm ? "auto" : "smooth" });
}

/** @param from "text" or "card": where the reader looks, and need not be moved */
function choose(record, from) {
  if (record === chosen) return;
  chosen = record;
  mark("chosen", record);
  cards.forEach((card) => (card.open = number(card) === record));
  const at = new URL(location);
  const card = cards.find((one) => number(one) === record);
  if (card) at.searchParams.set("record", card.dataset.id);
  else at.searchParams.delete("record");
  at.hash = "";
  history.replaceState(null, "", at);
  if (!card) return;
  if (from !== "card") show(card, "nearest");
  if (from !== "text") show(pieces.find((piece) => Number(piece.dataset.own) === record) ?? pieces.find((piece) => belongs(piece, record)), "center");
}

reading.addEventListener("click", (event) => {
  const own = event.target.closest("a[data-own], a.jump");
  if (own) {
    event.preventDefault();
    choose(Number(own.dataset.own ?? own.hash.slice(2)), own.dataset.own ? "text" : "");
    return;
  }
  const why = event.target.closest("a.why");
  if (why && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    explain(why);
    return;
  }
  const said = event.target.closest(".text [data-r]");
  if (said && getSelection().isCollapsed) choose(Number(said.dataset.r.split(" ").pop()), "text");
});

cards.forEach((card) => {
  card.addEventListener("toggle", () => {
    if (card.open) choose(number(card), "card");
    else if (number(card) === chosen) choose(0);
  });
  card.addEventListener("pointerenter", () => mark("near", number(card)));
  card.addEventListener("pointerleave", () => mark("near", 0));
});

pieces.forEach((piece) => {
  piece.addEventListener("pointerenter", () => mark("near", Number(piece.dataset.own ?? piece.dataset.r.split(" ").pop())));
  piece.addEventListener("pointerleave", () => mark("near", 0));
});

async function explain(link) {
  const body = link.closest(".body");
  const open = body.querySelector(".panel");
  if (open) {
    open.remove();
    link.setAttribute("aria-expanded", "false");
    return;
  }
  const panel = document.createElement("div");
  panel.className = "panel";
  panel.setAttribute("role", "status");
  panel.textContent = "Asking …";
  body.append(panel);
  try {
    const answer = await fetch(`${link.href}&part=1`);
    if (!answer.ok) throw new Error(answer.statusText);
    const parsed = new DOMParser().parseFromString(await answer.text(), "text/html");
    panel.replaceWith(parsed.querySelector(".panel"));
    link.setAttribute("aria-expanded", "true");
    const word = body.querySelector(".arcs .word.on");
    if (word) word.closest(".arcs").scrollLeft = word.getAttribute("x") - 200;
  } catch (problem) {
    panel.textContent = `The server did not tell why (${problem.message}). `;
    const page = document.createElement("a");
    page.href = link.href;
    page.textContent = "Try its own page.";
    panel.append(page);
  }
}

function step(by) {
  const to = Math.min(cards.length, Math.max(1, chosen + by));
  choose(to);
  cards[to - 1]?.querySelector("summary").focus({ preventScroll: true });
}

document.addEventListener("keydown", (event) => {
  if (typing(event)) return;
  const inCards = event.target.closest(".cards");
  if (event.key === "j" || event.key === "ArrowRight" || (event.key === "ArrowDown" && inCards)) {
    event.preventDefault();
    step(1);
  } else if (event.key === "k" || event.key === "ArrowLeft" || (event.key === "ArrowUp" && inCards)) {
    event.preventDefault();
    step(-1);
  } else if (event.key === "w" && chosen) {
    cards[chosen - 1].querySelector("a.why").click();
  } else if (event.key === "Escape" && chosen) {
    choose(0);
  }
});

const asked = cards.find((card) => card.open) ?? cards.find((card) => `#${card.id}` === location.hash);
if (asked) {
  asked.open = true;
  choose(number(asked));
} else {
  show(document.querySelector(".text .chosen"), "center");
}
