// A text whose date phrases can be pressed. Every word comes in as text, never as HTML.
export default function ({ parentElement, data, setTriggerValue }) {
  const place = parentElement.querySelector(".et-text");
  const made = data.pieces.map((piece) => {
    if (!piece.kind) return document.createTextNode(piece.text);
    const mark = document.createElement("mark");
    mark.className = `et-${piece.kind}`;
    mark.textContent = piece.text;
    mark.title = piece.title;
    if (!piece.event) return mark;
    const open = () => setTriggerValue("event", piece.event);
    mark.setAttribute("role", "button");
    mark.tabIndex = 0;
    mark.onclick = open;
    mark.onkeydown = (key) => {
      if (key.key !== "Enter" && key.key !== " ") return;
      key.preventDefault();
      open();
    };
    if (piece.event === data.chosen) mark.setAttribute("aria-current", "true");
    return mark;
  });
  place.replaceChildren(...made);
  if (data.chosen && place.dataset.seen !== data.chosen) {
    place.querySelector("[aria-current]")?.scrollIntoView({ block: "center" });
  }
  place.dataset.seen = data.chosen;
}
