// The frame of every page: theme, and the keys that work everywhere. Pages work without it.
const root = document.documentElement;
root.classList.add("js");

const dark = () =>
  root.dataset.theme === "auto" ? matchMedia("(prefers-color-scheme: dark)").matches : root.dataset.theme === "dark";

function turn() {
  root.dataset.theme = dark() ? "light" : "dark";
  document.cookie = `demarche_theme=${root.dataset.theme}; path=/; max-age=31536000; samesite=strict`;
}

const theme = document.getElementById("theme");
theme.hidden = false;
theme.addEventListener("click", turn);

/** Whether somebody is typing: then no letter is a command. */
export function typing(event) {
  return (
    event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select, [contenteditable]")
  );
}

document.addEventListener("keydown", (event) => {
  if (typing(event)) return;
  if (event.key === "t") turn();
  if (event.key === "/") {
    const field = document.querySelector("main input[type=search], main input[type=text], main textarea");
    if (field) {
      event.preventDefault();
      field.focus();
    }
  }
});

// the current page is in sight in the narrow row of a phone
document.querySelector("nav [aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });
