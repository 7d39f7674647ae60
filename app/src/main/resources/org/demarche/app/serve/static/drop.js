// A text file dropped on the field is read there and then.
const form = document.getElementById("drop");
const field = document.getElementById("text");
const LARGEST = 4 * 1024 * 1024;

function tell(words) {
  const notice = document.querySelector(".notice") ?? document.createElement("p");
  notice.className = "notice wrong";
  notice.setAttribute("role", "alert");
  notice.textContent = words;
  form.before(notice);
}

form.addEventListener("dragover", (event) => {
  event.preventDefault();
  form.classList.add("over");
});
form.addEventListener("dragleave", () => form.classList.remove("over"));
form.addEventListener("drop", async (event) => {
  event.preventDefault();
  form.classList.remove("over");
  const file = event.dataTransfer.files[0];
  if (!file) {
    field.value = event.dataTransfer.getData("text/plain");
    return;
  }
  if (file.size > LARGEST) {
    tell(`${file.name} is too large to be an article.`);
    return;
  }
  try {
    field.value = new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
    form.requestSubmit();
  } catch {
    tell(`${file.name} is no plain text in UTF-8.`);
  }
});
