// Draws /openapi.json. Everything is set as text, nothing as markup.
const made = (name, text, ...children) => {
  const element = document.createElement(name);
  if (text) element.textContent = text;
  element.append(...children);
  return element;
};

const typeOf = (schema) => {
  if (!schema) return "";
  if (schema.$ref) return schema.$ref.split("/").pop();
  if (schema.enum) return schema.enum.join(" | ");
  if (schema.type === "array") return `${typeOf(schema.items)}, may be repeated`;
  return [].concat(schema.type ?? "").join(" | ") + (schema.format ? ` (${schema.format})` : "");
};

const tryOut = (path, parameters) => {
  const form = made("form");
  const inputs = parameters.map((parameter) => {
    const input = made("input");
    input.name = parameter.name;
    input.required = parameter.required;
    form.append(made("label", `${parameter.name} `, input));
    return [parameter, input];
  });
  const output = made("pre");
  output.tabIndex = 0;
  output.setAttribute("aria-label", "Answer");
  output.hidden = true;
  form.append(made("button", "Ask"), output);
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const query = new URLSearchParams();
    let address = path;
    for (const [parameter, input] of inputs) {
      if (!input.value) continue;
      if (parameter.in === "path") address = address.replace(`{${parameter.name}}`, encodeURIComponent(input.value));
      else for (const value of input.value.split(",")) query.append(parameter.name, value.trim());
    }
    const asked = query.size ? `${address}?${query}` : address;
    output.hidden = false;
    output.textContent = `GET ${asked}\n\n`;
    try {
      const answer = await fetch(asked, { headers: { Accept: "application/json" } });
      const text = await answer.text();
      let shown = text;
      try { shown = JSON.stringify(JSON.parse(text), null, 2); } catch { /* not JSON: shown as it came */ }
      output.textContent += `${answer.status}\n\n${shown.slice(0, 20000)}`;
    } catch (failure) {
      output.textContent += `No answer: ${failure.message}`;
    }
  });
  return form;
};

const table = (heading, rows) => {
  const body = made("tbody", "", ...rows.map((row) => made("tr", "", ...row.map((cell) => made("td", cell)))));
  return made("table", "", made("thead", "", made("tr", "", ...heading.map((cell) => made("th", cell)))), body);
};

const operation = (path, method, told) => {
  const details = made("details");
  const summary = made("summary", "", made("code", method.toUpperCase()), " ", made("code", path), ` ${told.summary}`);
  details.append(summary);
  const parameters = told.parameters ?? [];
  if (parameters.length) {
    details.append(table(["parameter", "takes", "meaning"],
      parameters.map((p) => [p.name, typeOf(p.schema), p.description ?? (p.in === "path" ? "part of the address" : "")])));
  }
  if (told.requestBody) details.append(made("p", `Body: ${Object.keys(told.requestBody.content).join(", ")}`));
  details.append(table(["status", "answer", "form"], Object.entries(told.responses).map(([status, reply]) =>
    [status, reply.description, Object.entries(reply.content).map(([type, c]) => `${type} ${typeOf(c.schema)}`).join("; ")])));
  if (method === "get" && path !== "/api/stream") details.append(tryOut(path, parameters));
  return details;
};

const place = document.getElementById("operations");
try {
  const description = await (await fetch("/openapi.json")).json();
  place.replaceChildren(made("p", description.info.description));
  for (const [path, methods] of Object.entries(description.paths)) {
    for (const [method, told] of Object.entries(methods)) place.append(operation(path, method, told));
  }
} catch (failure) {
  place.replaceChildren(made("p", `The description cannot be read: ${failure.message}`));
}
