// Dragging over the chart chooses the time shown; the address says which.
const chart = document.getElementById("series");
if (chart) {
  const { from, to, left, right, width, address } = chart.dataset;
  const day = 86400000;
  const start = Date.parse(from);
  const days = (Date.parse(to) - start) / day;
  let began = null;
  let brush = null;

  const at = (event) => {
    const box = chart.getBoundingClientRect();
    const x = ((event.clientX - box.left) / box.width) * width;
    return Math.min(Number(right), Math.max(Number(left), x));
  };
  const date = (x) => new Date(start + Math.round(((x - left) / (right - left)) * days) * day).toISOString().slice(0, 10);

  chart.addEventListener("pointerdown", (event) => {
    if (event.button === 0 && event.pointerType !== "touch") began = at(event);
  });
  chart.addEventListener("dragstart", (event) => event.preventDefault());
  chart.addEventListener("pointermove", (event) => {
    if (began === null) return;
    const x = at(event);
    if (!brush && Math.abs(x - began) < 8) return;
    if (!brush) {
      brush = document.createElementNS("http://www.w3.org/2000/svg", "rect");
      brush.setAttribute("class", "brush");
      brush.setAttribute("y", "0");
      brush.setAttribute("height", "100%");
      chart.append(brush);
      chart.setPointerCapture(event.pointerId);
    }
    brush.setAttribute("x", Math.min(began, x));
    brush.setAttribute("width", Math.abs(x - began));
  });
  chart.addEventListener("pointerup", (event) => {
    if (brush) {
      const x = at(event);
      const url = new URL(address, location.href);
      url.searchParams.set("from", date(Math.min(began, x)));
      url.searchParams.set("to", date(Math.max(began, x)));
      brush.remove();
      if (Math.abs(x - began) > 8) location.assign(url);
    }
    began = null;
    brush = null;
  });
  // a drag ends on a bar or a tick: that is no wish to open it
  chart.addEventListener("click", (event) => { if (brush) event.preventDefault(); }, true);
}
