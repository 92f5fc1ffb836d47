// The language chosen last, else one the browser asks for, before anything is drawn.
// Without this script the choice at the top works all the same; it is only forgotten.
(() => {
  const known = ["fr", "en"];
  let kept = null;
  try {
    kept = localStorage.getItem("lang");
  } catch {
    // Storage may be closed to us.
  }
  const asked = new URLSearchParams(location.search).get("lang");
  const wished = navigator.languages.map((l) => l.slice(0, 2)).find((l) => known.includes(l));
  const lang = [asked, kept, wished].find((l) => known.includes(l));
  const choose = (l) => {
    document.documentElement.lang = l;
    document.getElementById("lang-" + l).checked = true;
  };
  if (lang) choose(lang);
  document.querySelector(".lang").addEventListener("change", (e) => {
    choose(e.target.value);
    try {
      localStorage.setItem("lang", e.target.value);
    } catch {
      // It is not remembered then.
    }
  });
})();
