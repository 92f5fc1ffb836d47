
// The page works without this: here are sorting, filtering and the smaller comforts.
(() => {
  "use strict";
  const root = document.documentElement;
  const fr = () => document.getElementById("lang-fr").checked;
  const words = { filter: ["Filter these places", "Filtrer ces endroits"], more: ["Show all", "Tout afficher"] };
  const said = (pair) => `<span lang="en">${pair[0]}</span><span lang="fr">${pair[1]}</span>`;

  const speak = () => {
    const chosen = document.querySelector('input[name="lang"]:checked');
    root.lang = chosen.value;
    document.title = chosen.dataset.title;
    for (const input of document.querySelectorAll(".tools input")) input.placeholder = words.filter[fr() ? 1 : 0];
  };
  for (const input of document.querySelectorAll('input[name="lang"]')) input.addEventListener("change", speak);

  const reveal = () => {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (let d = target && target.closest("details"); d; d = d.parentElement.closest("details")) d.open = true;
    if (target) target.scrollIntoView();
  };
  addEventListener("hashchange", reveal);

  const shut = [];
  addEventListener("beforeprint", () => {
    for (const d of document.querySelectorAll(".cause:not([open])")) { d.open = true; shut.push(d); }
  });
  addEventListener("afterprint", () => { while (shut.length) shut.pop().open = false; });

  const seen = (cell) => {
    const part = cell.querySelector(`span[lang="${fr() ? "fr" : "en"}"]`);
    return (part || cell).textContent.trim();
  };

  // tools gives a list of places a filter and buttons to sort; all rows come into one table.
  const tools = (places) => {
    const table = places.querySelector("table"), body = table.tBodies[0], rest = places.querySelector(".more");
    const count = body.rows.length + (rest ? rest.querySelectorAll("tbody tr").length : 0);
    if (count < 8) return;
    const gather = () => {
      const more = places.querySelector(".more");
      if (!more) return;
      body.append(...more.querySelectorAll("tbody tr"));
      more.remove();
    };
    const bar = document.createElement("div");
    bar.className = "tools";
    bar.innerHTML = `<label><span class="hidden">${said(words.filter)}</span><input type="search"></label><span role="status"></span>`;
    table.before(bar);
    const input = bar.querySelector("input"), status = bar.querySelector("[role]");
    input.addEventListener("input", () => {
      gather();
      const want = input.value.trim().toLowerCase();
      let n = 0;
      for (const row of body.rows) {
        row.hidden = want !== "" && !row.textContent.toLowerCase().includes(want);
        if (!row.hidden) n++;
      }
      status.textContent = want === "" ? "" : `${n} / ${count}`;
    });
    [...table.tHead.rows[0].cells].forEach((cell, k) => {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...cell.childNodes);
      cell.append(button);
      button.addEventListener("click", () => {
        gather();
        const up = cell.getAttribute("aria-sort") !== "ascending";
        for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
        cell.setAttribute("aria-sort", up ? "ascending" : "descending");
        const order = new Intl.Collator(root.lang, { numeric: true });
        const rows = [...body.rows].map((row) => [seen(row.cells[k]), row]);
        rows.sort((a, b) => (up ? 1 : -1) * order.compare(a[0], b[0]));
        body.append(...rows.map((pair) => pair[1]));
      });
    });
  };
  for (const cause of document.querySelectorAll(".cause")) {
    const places = cause.querySelector(".places");
    if (!places) continue;
    const ready = () => { if (cause.open && !places.dataset.ready) { places.dataset.ready = "yes"; tools(places); speak(); } };
    cause.addEventListener("toggle", ready);
    ready();
  }
  reveal();
})();
